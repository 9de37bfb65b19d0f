import { Button, Card, type Errors, TextField } from '../../parts/index.js';
import { words } from '../../words/child.js';
import { type ChildField, type ChildrenForm, idOf, mostAtOnce, textOf, withField, withOneMore, without } from './child-form.js';

type Props = { form: ChildrenForm; onChange: (form: ChildrenForm) => void; errors: Errors };

/** A card for each child; twins are one submit. */
export const ChildrenFields = ({ form, onChange, errors }: Props) => (
  <>
    {form.children.map((_, position) => {
      const field = (name: ChildField) => ({
        id: idOf(position, name),
        label: words[name],
        value: textOf(form, position, name),
        onInput: (value: string) => onChange(withField(form, position, name, value)),
        error: errors[idOf(position, name)],
      });
      return (
        // A child that is not registered yet has nothing but its place.
        <Card key={position}>
          {form.children.length > 1 && <h2 className="title">{words.nth(position + 1)}</h2>}
          <TextField {...field('name')} most={160} />
          <TextField {...field('idNumber')} kind="idNumber" why={words.idNumberWhy} most={200} />
          <TextField {...field('bornOn')} kind="number" why={words.bornOnWhy} placeholder={words.bornOnExample} most={40} />
          {form.children.length > 1 && (
            <Button look="quiet" icon="bin" onTap={() => onChange(without(form, position))}>
              {words.drop}
            </Button>
          )}
        </Card>
      );
    })}
    {form.children.length < mostAtOnce && (
      <Button look="quiet" icon="add" onTap={() => onChange(withOneMore(form))}>
        {words.one}
      </Button>
    )}
  </>
);
