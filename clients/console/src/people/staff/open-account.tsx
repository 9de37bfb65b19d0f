import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { OpenStaffAccountDocument } from '../../generated/documents.js';
import { atMost, upTo } from '../../parts/form/at-most.js';
import { Said, showWrong } from '../../parts/form/outcome.js';
import { list } from '../../words/list.js';
import { openAccount as words } from '../../words/staff.js';
import type { Coming } from './hand-over.js';

type Filled = { name: string; username: string };

/** Name and user name in, the first password out; it is shown once and lies nowhere. */
export function OpenAccount({ open, hand, onEnd }: { open: boolean; hand: (coming: Coming) => void; onEnd: () => void }) {
  const [form] = Form.useForm<Filled>();
  const [said, setSaid] = useState<string>();
  const { act, busy } = useAct(OpenStaffAccountDocument);
  const end = () => {
    setSaid(undefined);
    onEnd();
  };
  const send = async ({ name, username }: Filled) => {
    setSaid(undefined);
    hand('comes');
    const outcome = await act('open.account', { name, username });
    if (outcome?.kind !== 'done') hand(undefined);
    if (outcome?.kind === 'refused' && outcome.refusal.code === 'UsernameTaken') {
      form.setFields([{ name: 'username', errors: [outcome.refusal.message] }]);
      return form.getFieldInstance('username')?.focus?.();
    }
    if (outcome?.kind !== 'done') return setSaid(showWrong(form, outcome));
    // As the account has it and as it is typed at the sign-in: capitals and wide letters are none of their own there.
    const plain = username.normalize('NFKC').trim().toLowerCase();
    hand({
      name: name.trim().replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''),
      username: plain,
      password: outcome.value.initialPassword,
    });
    end();
  };
  const rule = (
    <>
      {words.usernameRule}
      <span translate="no">{words.usernameExample}</span>
    </>
  );
  const required = { required: true, whitespace: true, message: words.empty };
  return (
    <Modal
      open={open}
      title={words.title}
      okText={words.save}
      cancelText={list.notNow}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={end}
      afterOpenChange={(shown) => shown && form.getFieldInstance('name')?.focus?.()}
      destroyOnHidden
    >
      <p style={{ marginBottom: 16 }}>{words.note}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(filled) => void send(filled)} preserve={false}>
        <Form.Item name="name" label={words.nameLabel} extra={words.nameRule} rules={[required, atMost(24)]}>
          <Input {...upTo(24)} autoComplete="off" />
        </Form.Item>
        <Form.Item name="username" label={words.usernameLabel} extra={rule} rules={[required, atMost(32)]}>
          <Input {...upTo(32)} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
      </Form>
      <Said words={said} />
      <p className="quiet small">{words.lost}</p>
    </Modal>
  );
}
