import { Button, Form, Input, QRCode } from 'antd';
import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { BeginTotpDocument, ConfirmTotpDocument } from '../../generated/documents.js';
import { Said, wordsOf } from '../../parts/form/outcome.js';
import { totp as words } from '../../words/account.js';
import { list } from '../../words/list.js';
import './account.css';

type Props = {
  /** @param set whether it is set up now, or was not wanted after all */
  onEnd: (set: boolean) => void;
  /** Something weighty waits for it: the first code counts as the second factor that was shown. */
  stepsUp?: boolean;
  /** The first code was right; its recovery codes are shown from now on. */
  onSet?: () => void;
};

/** Password, picture, first code, recovery codes. Nothing of it is kept in the browser. */
export function SetUpTotp({ onEnd, stepsUp = false, onSet }: Props) {
  const [uri, setUri] = useState<string>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [said, setSaid] = useState<string>();
  const begin = useAct(BeginTotpDocument);
  const confirm = useAct(ConfirmTotpDocument);
  const required = [{ required: true, message: words.empty }];
  if (codes)
    return (
      <>
        <p>
          <b>{words.recovery}</b>
        </p>
        <p>{words.recoveryNote}</p>
        <ul className="recovery" translate="no">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <Button onClick={() => print()}>{words.print}</Button>{' '}
        <Button type="primary" onClick={() => onEnd(true)}>
          {stepsUp ? words.keptAndOn : words.kept}
        </Button>
      </>
    );
  if (!uri)
    return (
      <Form
        key="password"
        layout="vertical"
        requiredMark={false}
        onFinish={async ({ password }: { password: string }) => {
          const outcome = await begin.act('begin.totp', { password });
          if (outcome?.kind === 'done') setUri(outcome.value.uri);
          setSaid(wordsOf(outcome));
        }}
      >
        <Form.Item name="password" label={words.password} extra={words.passwordWhy} rules={required}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Said words={said} />
        <Button type="primary" htmlType="submit" loading={begin.busy}>
          {words.go}
        </Button>{' '}
        <Button onClick={() => onEnd(false)}>{list.notNow}</Button>
      </Form>
    );
  return (
    <Form
      key="code"
      layout="vertical"
      requiredMark={false}
      onFinish={async ({ code }: { code: string }) => {
        const outcome = await confirm.act('confirm.totp', { code, stepsUp });
        if (outcome?.kind === 'done') {
          setCodes(outcome.value.recoveryCodes);
          onSet?.();
        }
        setSaid(wordsOf(outcome));
      }}
    >
      <p>{words.scan}</p>
      <QRCode value={uri} type="svg" bgColor="#FFFFFF" color="#000000" style={{ margin: '16px 0' }} />
      <p className="quiet small" style={{ overflowWrap: 'anywhere', marginBottom: 16 }}>
        {words.byHand}
        {new URL(uri).searchParams.get('secret')}
      </p>
      <Form.Item name="code" label={words.code} rules={required}>
        <Input autoComplete="one-time-code" inputMode="numeric" autoFocus />
      </Form.Item>
      <Said words={said} />
      <Button type="primary" htmlType="submit" loading={confirm.busy}>
        {words.confirm}
      </Button>{' '}
      <Button disabled={confirm.busy} onClick={() => onEnd(false)}>
        {list.notNow}
      </Button>
    </Form>
  );
}
