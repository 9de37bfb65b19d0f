import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { AnyOutcome } from '../../ask/index.js';
import { list } from '../../words/list.js';
import { atMost, upToIn } from '../form/at-most.js';
import { Said, showWrong, wordsOf } from '../form/outcome.js';
import { useDraft } from '../form/use-draft.js';
import './desk.css';

type Send = () => Promise<AnyOutcome | undefined>;
type Props = {
  words: { yes: string; no: string; reason: string; reasonWhy: string; reasonEmpty: string; send: string };
  /** What is typed is kept in this tab by this name until it is sent. */
  draft: string;
  yes: { send: Send; done: () => void };
  no: { send: (reason: string) => ReturnType<Send>; done: () => void };
  /** It was refused: what lies here is not so any more, and is asked again. */
  refused: () => void;
};

/** The two answers of a desk: one click, or back with a reason that its person will read. */
export function DeskAnswer({ words, draft: name, yes, no, refused }: Props) {
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState<'yes' | 'no'>();
  const [form] = Form.useForm<{ reason: string }>();
  const { modal } = App.useApp();
  const draft = useDraft(form, name);
  const [returning, setReturning] = useState(draft.found);
  const sending = async (which: 'yes' | 'no', send: Send) => {
    setBusy(which);
    setSaid(undefined);
    const outcome = await send().finally(() => setBusy(undefined));
    if (outcome?.kind !== 'refused') return outcome;
    // Above the page: what was answered may be gone from it by then, or be another version.
    modal.warning({ title: list.notDone(which === 'yes' ? words.yes : words.no), content: outcome.refusal.message, okText: list.close });
    refused();
    return undefined;
  };
  const accept = async () => {
    const outcome = await sending('yes', yes.send);
    if (outcome?.kind === 'done') yes.done();
    else setSaid(wordsOf(outcome));
  };
  const sendBack = async ({ reason }: { reason: string }) => {
    const outcome = await sending('no', () => no.send(reason));
    if (outcome?.kind !== 'done') return setSaid(showWrong(form, outcome));
    draft.drop();
    no.done();
  };
  return (
    <div style={{ marginTop: 20 }}>
      <Said words={said} />
      {returning ? (
        <Form
          form={form}
          layout="vertical"
          onFinish={(filled) => void sendBack(filled)}
          onValuesChange={draft.keep}
          disabled={busy !== undefined}
        >
          <Form.Item
            name="reason"
            label={words.reason}
            extra={words.reasonWhy}
            rules={[{ required: true, min: 4, message: words.reasonEmpty }, atMost(200)]}
          >
            <Input.TextArea rows={3} {...upToIn(200)} autoFocus={!draft.found} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy === 'no'}>
            {words.send}
          </Button>{' '}
          <Button onClick={() => setReturning(false)}>{list.notNow}</Button>
        </Form>
      ) : (
        <div className="desk-acts">
          <Button type="primary" loading={busy === 'yes'} onClick={() => void accept()}>
            {words.yes}
          </Button>
          <Button disabled={busy !== undefined} onClick={() => setReturning(true)}>
            {words.no}
          </Button>
        </div>
      )}
    </div>
  );
}
