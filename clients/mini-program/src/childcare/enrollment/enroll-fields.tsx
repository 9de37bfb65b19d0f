import { Button, Card, Choice } from '../../parts/index.js';
import { words } from '../../words/enrollment.js';
import { ChildPicker } from './child-picker.js';
import type { Candidate } from './choosing.js';
import type { Enrolling } from './use-enrolling.js';

type Props = { candidates: readonly Candidate[]; enrolling: Enrolling; onAdd: () => void };

/** Who, and whether siblings stay together: asked only of two and more. */
export const EnrollFields = ({ candidates, enrolling: { chosen, choose, together, setTogether, errors }, onAdd }: Props) => (
  <Card>
    <ChildPicker candidates={candidates} chosen={chosen} onChange={choose} error={errors.children} />
    {chosen.length > 1 && (
      <Choice
        id="together"
        label={words.together}
        value={together}
        onPick={setTogether}
        error={errors.together}
        options={[
          { value: 'yes', words: words.togetherYes, note: words.togetherYesNote },
          { value: 'no', words: words.togetherNo, note: words.togetherNoNote },
        ]}
      />
    )}
    <Button look="quiet" icon="add" onTap={onAdd}>
      {words.addAnother}
    </Button>
  </Card>
);
