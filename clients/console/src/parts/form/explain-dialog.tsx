import { Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { AnyOutcome } from '../../ask/index.js';
import { list } from '../../words/list.js';
import { atMost, upToIn } from './at-most.js';
import { Said, showWrong } from './outcome.js';
import { useDraft } from './use-draft.js';

type Props = {
  open: boolean;
  title: string;
  /** What follows from it. */
  note: ReactNode;
  label: string;
  why: string;
  empty: string;
  yes: string;
  /** What is kept of it in this tab until it is sent, by this name. */
  draft: string;
  danger?: boolean;
  send: (reason: string) => Promise<AnyOutcome | undefined>;
  onDone: () => void;
  onEnd: () => void;
};

/** An act that its person will read the reason of: consequence first, then the reason in words. */
export function ExplainDialog({ open, title, note, label, why, empty, yes, draft: name, danger = false, send, onDone, onEnd }: Props) {
  const [form] = Form.useForm<{ reason: string }>();
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  const draft = useDraft(form, name);
  const submit = async ({ reason }: { reason: string }) => {
    setBusy(true);
    const outcome = await send(reason).finally(() => setBusy(false));
    if (outcome?.kind !== 'done') return setSaid(showWrong(form, outcome));
    draft.drop();
    setSaid(undefined);
    onDone();
  };
  return (
    <Modal
      open={open}
      title={title}
      okText={yes}
      cancelText={list.notNow}
      okButtonProps={{ danger }}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onEnd}
      forceRender
      afterOpenChange={(shown) => shown && form.getFieldInstance('reason')?.focus?.()}
    >
      <p style={{ marginBottom: 16 }}>{note}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(filled) => void submit(filled)} onValuesChange={draft.keep}>
        <Form.Item
          name="reason"
          label={label}
          extra={why}
          rules={[{ required: true, whitespace: true, min: 4, message: empty }, atMost(200)]}
        >
          <Input.TextArea rows={3} {...upToIn(200)} />
        </Form.Item>
      </Form>
      <Said words={said} />
    </Modal>
  );
}
