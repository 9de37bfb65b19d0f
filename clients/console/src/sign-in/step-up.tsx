import { Alert, Form, Input, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { answerStepUp, useAct } from '../ask/index.js';
import { StepUpDocument } from '../generated/documents.js';
import { Loaded } from '../parts/loaded.js';
import { stepUp as words } from '../words/sign-in.js';
import { useMe } from './use-me.js';

// With the picture that it draws it is as large as a page, and asked for once in somebody's life.
const setUpTotp = () => import('../people/account/set-up-totp.js').then((part) => part.SetUpTotp);

/** The question for the second factor, above whatever asked for it; that is done by itself afterwards. */
export function StepUp() {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<string>();
  // Who has none sets it up here: the page below, and what was chosen on it, stays. Held, since it is set before its end is seen.
  const [settingUp, setSettingUp] = useState(false);
  const [isSet, setIsSet] = useState(false);
  const [form] = Form.useForm<{ code: string }>();
  const { act, busy } = useAct(StepUpDocument);
  // Two acts may ask at once: one answer is for both.
  const answers = useRef<((shown: boolean) => void)[]>([]);
  const hasFactor = useRef(true);
  hasFactor.current = useMe().data?.viewMe?.totpOn !== false;
  useEffect(
    () =>
      answerStepUp(
        () =>
          new Promise((resolve) => {
            if (answers.current.push(resolve) > 1) return;
            setSaid(undefined);
            setIsSet(false);
            setSettingUp(!hasFactor.current);
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
    if (outcome.kind === 'refused' && outcome.refusal.code === 'TotpNotSet') return setSettingUp(true);
    setSaid(outcome.kind === 'refused' ? outcome.refusal.message : outcome.message);
  };
  const ofSettingUp = { footer: null, closable: false, keyboard: false, mask: { closable: false } };
  return (
    <Modal
      open={open}
      title={words.title}
      okText={words.go}
      cancelText={words.cancel}
      confirmLoading={busy}
      onCancel={() => end(false)}
      onOk={form.submit}
      afterOpenChange={(shown) => shown && form.getFieldInstance('code')?.focus?.()}
      destroyOnHidden
      {...(settingUp ? ofSettingUp : {})}
    >
      <p style={{ marginBottom: 16 }}>{words.note}</p>
      {settingUp ? (
        <>
          <Alert type={isSet ? 'success' : 'info'} showIcon title={isSet ? words.nowSet : words.notSet} style={{ marginBottom: 16 }} />
          <Loaded load={setUpTotp} rows={4} of={{ stepsUp: true, onSet: () => setIsSet(true), onEnd: end }} />
        </>
      ) : (
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(filled) => void send(filled)}>
          <Form.Item name="code" label={words.code} rules={[{ required: true, message: words.empty }]}>
            <Input autoComplete="one-time-code" inputMode="numeric" />
          </Form.Item>
        </Form>
      )}
      {said && !settingUp && <Alert type="warning" showIcon title={said} role="alert" />}
    </Modal>
  );
}
