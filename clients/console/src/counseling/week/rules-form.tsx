import { App, Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { type SessionMode, type SessionTopic, SetWeeklyHoursDocument } from '../../generated/documents.js';
import { atMost, upTo } from '../../parts/form/at-most.js';
import { NumberField } from '../../parts/form/number-field.js';
import { Said, showWrong } from '../../parts/form/outcome.js';
import { useDraft } from '../../parts/form/use-draft.js';
import { list } from '../../words/list.js';
import { modeWords, topicWords, rules as words } from '../../words/week.js';
import type { Known } from './columns.js';

type Arrangement = NonNullable<Known['hours']['arrangement']>;
type Filled = Omit<Arrangement, 'hours'>;
/** Without the hours: whoever sends them says which. */
export const arrangementInput = ({ name, modes, topics, sessionMinutes, bufferMinutes, minimumNoticeMinutes, dailyMaximum }: Filled) => ({
  ...{ name, modes, topics, sessionMinutes, bufferMinutes, minimumNoticeMinutes, dailyMaximum },
});
const first: Filled = {
  ...{ name: '', modes: ['face'], topics: [], sessionMinutes: 50, bufferMinutes: 10, minimumNoticeMinutes: 720, dailyMaximum: 5 },
};
type Props = { hours: Known['hours']; onSaved: (version: number, before: number) => void; onCancel?: () => void };

/** How a counselor works, apart from when. The hours of each week are sent along as they are. */
export function RulesForm({ hours: { arrangement, version }, onSaved, onCancel }: Props) {
  const [form] = Form.useForm<Filled>();
  const [seen] = useState(version);
  const [said, setSaid] = useState<string>();
  // Of these rules: what was typed above older ones is not laid over what another window has saved since.
  const draft = useDraft(form, `rules.${seen}`);
  const { act, busy } = useAct(SetWeeklyHoursDocument);
  const { message } = App.useApp();
  const send = async (filled: Filled) => {
    const hours = (arrangement?.hours ?? []).map(({ weekday, fromMinute, toMinute }) => ({ weekday, fromMinute, toMinute }));
    const outcome = await act('set.rules', { ...arrangementInput(filled), hours, version: seen });
    if (outcome?.kind !== 'done') return setSaid(showWrong(form, outcome));
    draft.drop();
    void message.success(words.saved);
    onSaved(outcome.value.version, seen);
  };
  const notice = Form.useWatch('minimumNoticeMinutes', form);
  const required = { required: true, message: words.empty };
  const fives = {
    validator: async (_: unknown, value: unknown) => {
      if (typeof value === 'number' && value % 5 !== 0) throw new Error(words.fives);
    },
  };
  // Said beside the field: a number that is put right without a word is not what somebody wanted.
  const within = (min: number, max: number) => ({ type: 'integer' as const, min, max, message: words.within(min, max) });
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={arrangement ?? first}
      // What is on its way is what is saved: nothing is typed over it meanwhile.
      disabled={busy}
      onValuesChange={draft.keep}
      onFinish={(filled) => void send(filled)}
    >
      <Form.Item name="name" label={words.name} rules={[required, atMost(20)]}>
        <Input {...upTo(20)} />
      </Form.Item>
      {/* Not `required`: antd would say so of the group, which has no such thing to say. */}
      <Form.Item name="modes" label={words.modes} rules={[{ type: 'array', min: 1, message: words.empty }]}>
        <Checkbox.Group options={(Object.keys(modeWords) as SessionMode[]).map((value) => ({ value, label: modeWords[value] }))} />
      </Form.Item>
      <Form.Item name="topics" label={words.topics} extra={words.topicsNote}>
        <Checkbox.Group options={(Object.keys(topicWords) as SessionTopic[]).map((value) => ({ value, label: topicWords[value] }))} />
      </Form.Item>
      <div className="rule-pair">
        <Form.Item name="sessionMinutes" label={words.sessionMinutes} rules={[required, fives, within(20, 180)]}>
          <NumberField suffix={words.minutes} />
        </Form.Item>
        <Form.Item name="bufferMinutes" label={words.bufferMinutes} rules={[required, fives, within(0, 60)]}>
          <NumberField suffix={words.minutes} />
        </Form.Item>
        <Form.Item
          name="minimumNoticeMinutes"
          label={words.minimumNotice}
          extra={typeof notice === 'number' && notice > 0 ? words.noticeIs(notice) : undefined}
          rules={[required, fives, within(0, 20_160)]}
        >
          <NumberField suffix={words.minutes} />
        </Form.Item>
        <Form.Item name="dailyMaximum" label={words.dailyMaximum} rules={[required, within(1, 12)]}>
          <NumberField suffix={words.times} />
        </Form.Item>
      </div>
      <Said words={said} />
      <div className="span-acts">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.save}
        </Button>
        {onCancel && (
          <Button
            onClick={() => {
              draft.drop();
              onCancel();
            }}
          >
            {list.notNow}
          </Button>
        )}
      </div>
    </Form>
  );
}
