import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { AnyOutcome } from '../../ask/index.js';
import { atMost, upTo } from '../../parts/form/at-most.js';
import { Said, showWrong } from '../../parts/form/outcome.js';
import { branches as words } from '../../words/branches.js';
import { list } from '../../words/list.js';

type Props = {
  open: boolean;
  title: string;
  note: string;
  save: string;
  /** The name as it is, for one that gets another. */
  was?: string;
  busy: boolean;
  /** Undefined when nothing was sent. */
  act: (name: string) => Promise<AnyOutcome | undefined>;
  onEnd: () => void;
};

/** One field: what a branch is called. */
export function NameDialog({ open, title, note, save, was, busy, act, onEnd }: Props) {
  const [form] = Form.useForm<{ name: string }>();
  const [said, setSaid] = useState<string>();
  const end = () => {
    setSaid(undefined);
    onEnd();
  };
  const send = async ({ name }: { name: string }) => {
    setSaid(undefined);
    const outcome = await act(name.trim());
    if (outcome?.kind === 'done') return end();
    setSaid(showWrong(form, outcome));
  };
  return (
    <Modal
      open={open}
      title={title}
      okText={save}
      cancelText={list.notNow}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={end}
      afterOpenChange={(shown) => shown && form.getFieldInstance('name')?.focus?.()}
      destroyOnHidden
    >
      <p style={{ marginBottom: 16 }}>{note}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(filled) => void send(filled)} preserve={false}>
        <Form.Item
          name="name"
          label={words.name}
          initialValue={was}
          extra={words.nameRule}
          rules={[{ required: true, whitespace: true, message: words.empty }, atMost(40)]}
        >
          <Input {...upTo(40)} autoComplete="off" />
        </Form.Item>
      </Form>
      <Said words={said} />
    </Modal>
  );
}
