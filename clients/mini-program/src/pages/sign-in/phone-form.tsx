import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { RequestCodeDocument, SignInWithCodeDocument } from '../../generated/documents.js';
import { Button, Card, type Errors, errorsOf, type Said, Say, sayOf, showFirst, TextField } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/sign-in.js';
import { clock } from '../../words/time.js';

type Props = { onSignedIn: (signIn: { token: string; personId: string }) => void };
type Attempt = { attemptId: string; resendAt: string };

/** Phone, then the code that came by SMS. The service says the same for known and unknown phones. */
export function PhoneForm({ onSignedIn }: Props) {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [attempt, setAttempt] = useState<Attempt>();
  const [errors, setErrors] = useState<Errors>({});
  const [said, setSaid] = useState<Said>();
  const asking = useAct(RequestCodeDocument);
  const entering = useAct(SignInWithCodeDocument);
  const mend = (found: Errors) => {
    setErrors(found);
    return showFirst(found, ['phone', 'code']);
  };

  const getCode = async () => {
    setSaid(undefined);
    if (mend(phone.trim() ? {} : { phone: words.phoneEmpty })) return;
    const outcome = await asking.act('request-code', { phone });
    if (!outcome) return;
    if (outcome.kind === 'done') {
      setAttempt(outcome.value);
      setCode('');
      setTimeout(() => platform.focus('code'), 0);
    } else if (!mend(errorsOf(outcome))) setSaid(sayOf(outcome));
  };
  const signIn = async () => {
    setSaid(undefined);
    if (!attempt || mend(code.trim() ? {} : { code: words.codeEmpty })) return;
    const outcome = await entering.act('sign-in-with-code', { attemptId: attempt.attemptId, code });
    if (!outcome) return;
    if (outcome.kind === 'done') return onSignedIn(outcome.value);
    if (outcome.kind === 'refused') mend({ code: outcome.refusal.message });
    else if (!mend(errorsOf(outcome))) setSaid(sayOf(outcome));
  };

  return (
    <Card>
      <Say said={said} />
      {attempt ? (
        <>
          <p className="code-sent">{words.codeSent(phone)}</p>
          <TextField id="code" kind="code" label={words.code} value={code} onInput={setCode} error={errors.code} most={20} />
          <Button onTap={signIn} busy={entering.busy && words.signInBusy}>
            {words.signIn}
          </Button>
          <div className="sign-in-more">
            {new Date(attempt.resendAt) > platform.now() ? (
              <span>{words.codeAgainAt(clock(new Date(Date.parse(attempt.resendAt) + 59_999)))}</span>
            ) : (
              <Button look="text" onTap={getCode}>
                {words.codeAgain}
              </Button>
            )}
            <Button look="text" onTap={() => setAttempt(undefined)}>
              {words.otherPhone}
            </Button>
          </div>
        </>
      ) : (
        <>
          <TextField
            id="phone"
            kind="phone"
            label={words.phone}
            why={words.phoneWhy}
            value={phone}
            onInput={setPhone}
            error={errors.phone}
            most={40}
          />
          <Button onTap={getCode} busy={asking.busy && words.getCodeBusy}>
            {words.getCode}
          </Button>
        </>
      )}
    </Card>
  );
}
