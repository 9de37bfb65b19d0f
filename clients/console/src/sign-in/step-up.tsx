import { Alert, Form, Input, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { answerStepUp, useAct } from '../ask/index.js';
import { StepUpDocument } from '../generated/documents.js';
import { stepUp as words } from '../words/sign-in.js';
import { useMe } from './use-me.js';

/** The question for the second factor, above whatever asked for it; that is done by itself afterwards. */
export function StepUp() {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<{ words: string; notSet: boolean }>();
  const [form] = Form.useForm<{ code: string }>();
  const { act, busy } = useAct(StepUpDocument);
  const [, go] = useLocation();
  // Two acts may ask at once: one answer is for both.
  const answers = useRef<((shown: boolean) => void)[]>([]);
  const hasFactor = useMe().data?.viewMe?.totpOn !== false;
  // Who has none is told so at once, and not asked for a number that there is not.
  const notSet = said?.notSet ?? !hasFactor;
  useEffect(
    () =>
      answerStepUp(
        () =>
          new Promise((resolve) => {
            if (answers.current.push(resolve) > 1) return;
            setSaid(undefined);
            setOpen(true);
          }),
      ),
    [],
  );
  const end = (shown: boolean) => {
    setOpen(false);
    for (const answer of answers.current.splice(0)) answer(shown);
  };
  const send = async ({ code }: { code: string }) => {
    setSaid(undefined);
    const outcome = await act('step-up', { code });
    if (!outcome) return;
    form.resetFields();
    if (outcome.kind === 'done') return end(true);
    if (outcome.kind === 'signedOut') return end(false);
    if (outcome.kind === 'refused' && outcome.refusal.code === 'TotpNotSet') return setSaid({ words: words.notSet, notSet: true });
    setSaid({ words: outcome.kind === 'refused' ? outcome.refusal.message : outcome.message, notSet: false });
  };
  return (
    <Modal
      open={open}
      title={words.title}
      okText={notSet ? words.setUp : words.go}
      cancelText={words.cancel}
      confirmLoading={busy}
      onCancel={() => end(false)}
      onOk={() => {
        if (!notSet) return form.submit();
        end(false);
        go('/account');
      }}
      afterOpenChange={(shown) => shown && form.getFieldInstance('code')?.focus?.()}
      destroyOnHidden
    >
      <p style={{ marginBottom: 16 }}>{words.note}</p>
      {notSet ? (
        <Alert type="warning" showIcon title={words.notSet} role="alert" />
      ) : (
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(filled) => void send(filled)}>
          <Form.Item name="code" label={words.code} rules={[{ required: true, message: words.empty }]}>
            <Input autoComplete="one-time-code" inputMode="numeric" />
          </Form.Item>
        </Form>
      )}
      {said && !notSet && <Alert type="warning" showIcon title={said.words} role="alert" />}
    </Modal>
  );
}
