import { CopyOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { atMost, upTo } from '../../parts/form/at-most.js';
import { NumberField } from '../../parts/form/number-field.js';
import { editor as words } from '../../words/program.js';
import { copied, type Filled, type FilledClass } from './program-form.rule.js';

const { wrong } = words;
const between = (least: number, most: number, said: string) => ({
  ...{ type: 'integer' as const, min: least, max: most, message: said },
});
const text = [
  { required: true, whitespace: true, message: wrong.empty },
  { min: 2, message: wrong.short },
];

/** One row for each class; a class is copied because the next one is at the same place. */
export function ClassRows() {
  const form = Form.useFormInstance<Filled>();
  return (
    <Form.List name="classes" rules={[{ validator: async (_, rows?: FilledClass[]) => void (rows?.length || fail(words.noClass)) }]}>
      {(fields, { add, remove }, { errors }) => (
        <div className="class-rows">
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="class-row">
              <legend>{words.class(name)}</legend>
              <Form.Item name={[name, 'name']} label={words.className} rules={[...text, atMost(40)]}>
                <Input {...upTo(40)} />
              </Form.Item>
              <Form.Item name={[name, 'site']} label={words.site} rules={[...text, atMost(60)]}>
                <Input {...upTo(60)} />
              </Form.Item>
              <div className="class-figures">
                <Form.Item
                  name={[name, 'capacity']}
                  label={words.capacity}
                  rules={[{ required: true, message: wrong.empty }, between(1, 35, wrong.seats)]}
                >
                  <NumberField />
                </Form.Item>
                <Form.Item
                  name={[name, 'youngest']}
                  label={words.youngest}
                  rules={[{ required: true, message: wrong.empty }, between(3, 16, wrong.age)]}
                >
                  <NumberField />
                </Form.Item>
                <Form.Item
                  name={[name, 'oldest']}
                  label={words.oldest}
                  dependencies={[['classes', name, 'youngest']]}
                  rules={[
                    { required: true, message: wrong.empty },
                    between(3, 16, wrong.age),
                    {
                      validator: async (_, oldest?: number | null) => {
                        const youngest = form.getFieldValue(['classes', name, 'youngest']) as number | null | undefined;
                        if (typeof oldest === 'number' && typeof youngest === 'number' && oldest < youngest) fail(wrong.ages);
                      },
                    },
                  ]}
                >
                  <NumberField />
                </Form.Item>
                <Button
                  icon={<CopyOutlined />}
                  aria-label={words.copy(name)}
                  title={words.copyShort}
                  disabled={fields.length >= 40}
                  onClick={() => add(copied(form.getFieldValue(['classes', name])), name + 1)}
                />
                <Button icon={<DeleteOutlined />} aria-label={words.remove(name)} title={words.remove(name)} onClick={() => remove(name)} />
              </div>
            </fieldset>
          ))}
          <Form.ErrorList errors={errors} />
          <Button icon={<PlusOutlined />} disabled={fields.length >= 40} onClick={() => add({})}>
            {words.add}
          </Button>
        </div>
      )}
    </Form.List>
  );
}

function fail(message: string): never {
  throw new Error(message);
}
