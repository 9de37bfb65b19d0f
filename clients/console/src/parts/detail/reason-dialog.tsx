import { Alert, Button, Form, Input, Modal, Radio } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { reasonWords as words } from '../../words/detail.js';
import { list } from '../../words/list.js';
import { Said } from '../form/outcome.js';
import './detail.css';

/** What may be chosen, by key; `needsNote` says that a line of words belongs to it. */
export type Reasons = readonly { key: string; words: string; needsNote?: boolean }[];
type Filled = { reason: string; note?: string };
type Props = {
  open: boolean;
  title: string;
  ask: string;
  note: ReactNode;
  go: string;
  reasons: Reasons;
  longest?: number;
  /** @returns why it was not done, empty when nothing was sent; undefined when it was */
  send: (filled: { reason: string; note: string | null }) => Promise<string | undefined>;
  onEnd: () => void;
};

/** One of a few reasons, by a click or by its number; none stands there before somebody chooses. */
export function ReasonDialog({ open, title, ask, note, go, reasons, longest = 60, send, onEnd }: Props) {
  const [form] = Form.useForm<Filled>();
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  const chosen = Form.useWatch('reason', form);
  const needed = reasons.find(({ key }) => key === chosen)?.needsNote ?? false;
  const end = () => {
    setSaid(undefined);
    onEnd();
  };
  const submit = async ({ reason, note: typed }: Filled) => {
    setBusy(true);
    const why = await send({ reason, note: typed?.trim() || null }).finally(() => setBusy(false));
    if (why === undefined) return end();
    setSaid(why || undefined);
  };
  /** Numbers choose, wherever the cursor stands among the reasons. */
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && event.target.type === 'text')) return;
    const wanted = event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="radio"]')[Number(event.key) - 1];
    if (wanted && !event.ctrlKey && !event.altKey && !event.metaKey) {
      wanted.focus();
      wanted.click();
    }
    if (event.key === 'Enter' && chosen && event.target instanceof HTMLInputElement) form.submit();
  };
  return (
    <Modal
      open={open}
      title={title}
      onCancel={end}
      destroyOnHidden
      afterOpenChange={(shown) => shown && form.getFieldInstance('reason')?.focus?.()}
      footer={[
        <Button key="no" onClick={end}>
          {list.notNow}
        </Button>,
        <Button key="yes" type="primary" disabled={!chosen} loading={busy} onClick={form.submit}>
          {go}
        </Button>,
      ]}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        onFinish={(filled) => void submit(filled)}
        onKeyDown={press}
      >
        <Form.Item name="reason" label={ask}>
          <Radio.Group className="reasons">
            {reasons.map(({ key, words: of }, place) => (
              <Radio key={key} value={key} className="reason" autoFocus={place === 0}>
                {of}
                <span className="key" aria-hidden="true">
                  {place + 1}
                </span>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        {chosen && (
          <Form.Item
            name="note"
            label={needed ? words.noteNeeded : words.note}
            rules={[{ required: needed, whitespace: true, min: 2, message: words.noteEmpty }]}
          >
            <Input maxLength={longest} showCount autoComplete="off" />
          </Form.Item>
        )}
      </Form>
      <Said words={said} />
      <Alert type="info" showIcon title={note} />
    </Modal>
  );
}
