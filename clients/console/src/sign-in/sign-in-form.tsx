import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { newCommandId, port, settleSignIn, signedIn, tellAsNobody } from '../ask/index.js';
import { SignInStaffDocument, SignOutDocument } from '../generated/documents.js';
import { signIn as words } from '../words/sign-in.js';

type Filled = { username: string; password: string; totpCode?: string };

/** User name and password; the second factor is asked for when the account has one. */
export function SignInForm() {
  const [form] = Form.useForm<Filled>();
  const [wantsTotp, setWantsTotp] = useState(false);
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  const totp = useRef<InputRef>(null);
  // Whose sign-in has ended is known here: the password is what is missing.
  const [known] = useState(() => signedIn.username());
  useEffect(() => {
    if (wantsTotp) totp.current?.focus();
  }, [wantsTotp]);

  const send = async ({ username, password, totpCode }: Filled) => {
    if (busy) return;
    const askedIn = signedIn.state();
    setBusy(true);
    setSaid(undefined);
    const outcome = await tellAsNobody(SignInStaffDocument, 'sign-in', { username, password, totpCode: totpCode?.trim() || null });
    setBusy(false);
    if (outcome.kind === 'done')
      return settleSignIn(outcome.value, { askedIn, username, ending: SignOutDocument, id: newCommandId(port.now(), port.random) });
    if (outcome.kind === 'refused' && outcome.refusal.code === 'TotpNeeded') return setWantsTotp(true);
    if (outcome.kind === 'refused' && outcome.refusal.code === 'TotpWrong') form.resetFields(['totpCode']);
    if (outcome.kind === 'refused') return setSaid(outcome.refusal.message);
    setSaid('message' in outcome ? outcome.message : undefined);
  };

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ username: known }}
      onFinish={(filled) => void send(filled)}
      disabled={busy}
      scrollToFirstError={{ focus: true }}
    >
      <Form.Item name="username" label={words.username} rules={[{ required: true, message: words.empty.username }]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus={!known} size="large" />
      </Form.Item>
      <Form.Item name="password" label={words.password} rules={[{ required: true, message: words.empty.password }]}>
        <Input.Password autoComplete="current-password" autoFocus={known !== undefined} size="large" />
      </Form.Item>
      {wantsTotp && (
        <Form.Item
          name="totpCode"
          label={words.totpCode}
          extra={words.totpHint}
          rules={[{ required: true, message: words.empty.totpCode }]}
        >
          <Input ref={totp} autoComplete="one-time-code" inputMode="numeric" size="large" />
        </Form.Item>
      )}
      {said && <Alert type="error" showIcon title={said} role="alert" style={{ marginBottom: 16 }} />}
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {words.go}
      </Button>
    </Form>
  );
}
