import { cityDay } from '@sanwei/words';
import { Form, Input, Radio } from 'antd';
import type { Season } from '../../generated/documents.js';
import { atMost, upTo } from '../../parts/form/at-most.js';
import { CityDate } from '../../parts/form/city-date.js';
import { isDay, isTime } from '../../parts/form/typed-date.rule.js';
import { understoodDay, understoodTime } from '../../parts/form/understood.js';
import { seasonWords, editor as words } from '../../words/program.js';
import { type Filled, type Times, timesWrong } from './program-form.rule.js';

const { wrong } = words;
type TimeField = { name: keyof Times; time: boolean; label: string; depends: (keyof Times)[] };
const times: readonly TimeField[] = [
  { name: 'startsOn', time: false, label: words.startsOn, depends: [] },
  { name: 'endsOn', time: false, label: words.endsOn, depends: ['startsOn'] },
  { name: 'opensAt', time: true, label: words.opensAt, depends: ['startsOn'] },
  { name: 'closesAt', time: true, label: words.closesAt, depends: ['opensAt', 'endsOn'] },
];

/** What was typed and not understood contradicts nothing: its own field says so. */
const understoodIn = (filled: Times): Times =>
  Object.fromEntries(times.flatMap(({ name, time }) => ((time ? isTime : isDay)(filled[name]) ? [[name, filled[name]]] : [])));

/** What holds for all classes. */
export function Basics() {
  const form = Form.useFormInstance<Filled>();
  return (
    <>
      <Form.Item
        name="name"
        label={words.name}
        extra={words.nameNote}
        rules={[{ required: true, whitespace: true, message: wrong.empty }, { min: 2, message: wrong.short }, atMost(40)]}
      >
        <Input {...upTo(40)} />
      </Form.Item>
      <Form.Item name="season" label={words.season} rules={[{ required: true, message: wrong.empty }]}>
        <Radio.Group options={(Object.keys(seasonWords) as Season[]).map((value) => ({ value, label: seasonWords[value] }))} />
      </Form.Item>
      <div className="times">
        {times.map(({ name, time, label, depends }) => (
          <Form.Item
            key={name}
            name={name}
            label={label}
            dependencies={depends}
            rules={[
              { required: true, message: wrong.empty },
              time ? understoodTime : understoodDay,
              {
                validator: async () => {
                  const said = timesWrong(understoodIn(form.getFieldsValue(true) as Filled), cityDay(new Date()))[name];
                  if (said) throw new Error(wrong[said]);
                },
              },
            ]}
          >
            <CityDate time={time} />
          </Form.Item>
        ))}
      </div>
    </>
  );
}
