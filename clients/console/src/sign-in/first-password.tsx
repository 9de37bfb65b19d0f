import { Alert, App, Button, Form } from 'antd';
import { useState } from 'react';
import { leave, newCommandId, port, useAct } from '../ask/index.js';
import { ChangePasswordDocument, SignOutDocument } from '../generated/documents.js';
import { firstPassword as words } from '../words/sign-in.js';
import { Door } from './door.js';
import { PasswordFields, type Passwords } from './password-fields.js';

/** Before anything else: a password that passed through other hands is nobody's own. */
export function FirstPassword() {
  return (
    <Door title={words.title} note={words.note}>
      <ChangePassword first />
      <Button type="link" block onClick={() => leave(SignOutDocument, newCommandId(port.now(), port.random))}>
        {words.leave}
      </Button>
    </Door>
  );
}

/** @param first it is all there is on the page, and its main act */
export function ChangePassword({ first = false }: { first?: boolean }) {
  const [form] = Form.useForm<Passwords>();
  const [said, setSaid] = useState<string>();
  const { act, busy } = useAct(ChangePasswordDocument);
  const { message } = App.useApp();
  const send = async ({ current, next }: Passwords) => {
    setSaid(undefined);
    const outcome = await act('change.password', { current, next });
    if (!outcome) return;
    if (outcome.kind === 'done') {
      void message.success(words.done);
      return form.resetFields();
    }
    if (outcome.kind === 'refused') {
      const name = outcome.refusal.code === 'PasswordNotRight' ? 'current' : /^Password/.test(outcome.refusal.code) ? 'next' : undefined;
      if (!name) return setSaid(outcome.refusal.message);
      form.setFields([{ name, errors: [outcome.refusal.message] }]);
      return form.getFieldInstance(name)?.focus?.();
    }
    if (outcome.kind === 'wrong')
      return form.setFields(
        outcome.fields.map(({ path, message: wrong }) => ({ name: path === 'next' ? 'next' : 'current', errors: [wrong] })),
      );
    if ('message' in outcome) setSaid(outcome.message);
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={busy}
      onFinish={(filled) => void send(filled)}
      scrollToFirstError={{ focus: true }}
    >
      <PasswordFields first={first} />
      {said && <Alert type="error" showIcon title={said} role="alert" style={{ marginBottom: 16 }} />}
      <Button type={first ? 'primary' : 'default'} htmlType="submit" block size="large" loading={busy}>
        {words.save}
      </Button>
    </Form>
  );
}
