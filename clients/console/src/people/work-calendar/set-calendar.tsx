import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { SetWorkCalendarDocument, type SetWorkCalendarMutation } from '../../generated/documents.js';
import { atMost, upTo } from '../../parts/form/at-most.js';
import { Said, showWrong } from '../../parts/form/outcome.js';
import { useDraft } from '../../parts/form/use-draft.js';
import { list } from '../../words/list.js';
import { setCalendar as words } from '../../words/work-calendar.js';
import { Changes } from './changes.js';
import { HolidayFields } from './holiday-fields.js';
import { announcedDays, type Holiday } from './year.rule.js';

type Filled = { source: string; holidays: Pick<Holiday, 'holiday' | 'from' | 'to' | 'makeups'>[] };
type Outcome = NonNullable<SetWorkCalendarMutation['setWorkCalendar']>;
type Tried = { filled: Filled; changes: Extract<Outcome, { changes: unknown }>['changes'] };
type Props = { year: number; version: number; holidays: readonly Holiday[]; assumed: boolean; onEnd: () => void };

/** The announcement as the paper says it: filled in, tried, and only then set. */
export function SetCalendar({ year, version: newest, holidays, assumed, onEnd }: Props) {
  // What form and preview were made of: what a colleague has set since is asked about, not overwritten.
  const [version] = useState(newest);
  const [form] = Form.useForm<Filled>();
  const [said, setSaid] = useState<string>();
  const [tried, setTried] = useState<Tried>();
  // Esc and a slip of the hand close the box, and lose nothing of a long announcement.
  const draft = useDraft(form, `work-calendar.${year}.${version}`);
  const { act, busy } = useAct(SetWorkCalendarDocument);
  const { message } = App.useApp();
  const send = async (filled: Filled, dryRun: boolean) => {
    setSaid(undefined);
    const outcome = await act(`${dryRun ? 'try' : 'set'}-calendar.${year}.${version}`, {
      ...{ year, version, dryRun, source: filled.source },
      days: announcedDays(filled.holidays),
    });
    if (outcome?.kind !== 'done') {
      setTried(undefined);
      return setSaid(showWrong(form, outcome));
    }
    if (dryRun) return setTried({ filled, changes: outcome.value.changes });
    draft.drop();
    void message.success(words.done(year));
    onEnd();
  };
  return (
    <Modal
      open
      title={words.title(year)}
      width={760}
      onCancel={onEnd}
      mask={{ closable: false }}
      destroyOnHidden
      footer={
        tried
          ? [
              <Button key="edit" disabled={busy} onClick={() => setTried(undefined)}>
                {words.edit}
              </Button>,
              <Button key="save" type="primary" loading={busy} onClick={() => void send(tried.filled, false)}>
                {words.save}
              </Button>,
            ]
          : [
              <Button
                key="no"
                onClick={() => {
                  draft.drop();
                  onEnd();
                }}
              >
                {list.notNow}
              </Button>,
              <Button key="try" type="primary" loading={busy} onClick={form.submit}>
                {words.preview}
              </Button>,
            ]
      }
    >
      {tried && <Changes of={tried.changes} announced={assumed ? year : undefined} />}
      {/* Kept while the changes are looked at: nothing that was typed goes. */}
      <div hidden={tried !== undefined}>
        <p style={{ marginBottom: 16 }}>{words.note}</p>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          disabled={busy}
          initialValues={{ source: '', holidays }}
          onValuesChange={draft.keep}
          onFinish={(filled) => void send(filled, true)}
          scrollToFirstError={{ focus: true }}
        >
          <Form.Item
            name="source"
            label={words.source}
            extra={words.sourceExample}
            rules={[{ required: true, whitespace: true, message: words.empty }, atMost(60)]}
          >
            <Input {...upTo(60)} autoComplete="off" />
          </Form.Item>
          <HolidayFields />
        </Form>
        <Said words={said} />
      </div>
    </Modal>
  );
}
