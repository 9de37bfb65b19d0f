import { Alert, Button, Form, Input, Modal, Radio } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { reasonWords as words } from '../../words/detail.js';
import { list } from '../../words/list.js';
import { atMost, upTo } from '../form/at-most.js';
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
  // Numbers choose and Enter sends, wherever the cursor stands in the dialog; in a field they are what is typed.
  const pressed = useRef<(event: KeyboardEvent) => void>(() => undefined);
  pressed.current = (event) => {
    const { target, key, ctrlKey, altKey, metaKey } = event;
    const typing = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio');
    if (typing || ctrlKey || altKey || metaKey) return;
    const wanted = reasons[Number(key) - 1];
    if (wanted) form.setFieldValue('reason', wanted.key);
    else if (key === 'Enter' && form.getFieldValue('reason') && !(target instanceof HTMLButtonElement)) form.submit();
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    if (!open) return;
    const press = (event: KeyboardEvent) => pressed.current(event);
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [open]);
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
      <Form form={form} layout="vertical" requiredMark={false} preserve={false} onFinish={(filled) => void submit(filled)}>
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
            rules={[{ required: needed, whitespace: true, min: 2, message: words.noteEmpty }, atMost(longest)]}
          >
            <Input {...upTo(longest)} autoComplete="off" />
          </Form.Item>
        )}
      </Form>
      <Said words={said} />
      <Alert type="info" showIcon title={note} />
    </Modal>
  );
}
