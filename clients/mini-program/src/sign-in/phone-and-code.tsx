import { clock } from '@sanwei/words';
import { useEffect, useState } from 'react';
import type { AnyOutcome } from '../ask/index.js';
import { Button, Card, type Errors, errorsOf, type Said, Say, showFirst, TextField } from '../parts/index.js';
import { platform } from '../platform/index.js';
import { words } from '../words/phone-and-code.js';
import './phone-and-code.css';
import { type Attempt, forgetAttempt, keepAttempt, keptAttempt } from './kept-attempt.js';
import { useConfirm } from './use-confirm.js';

type Props = {
  /** Begins the ids of the fields where this form may lie below the sign-in page, which has the same ones. */
  ids?: string;
  why: string;
  enter: string;
  enterBusy: string;
  /** Has a code sent. */
  onAsk: (phone: string) => Promise<Exclude<AnyOutcome, { kind: 'done' }> | { kind: 'done'; value: Attempt } | undefined>;
  asking: boolean;
  /** What the code is for; when it is done, this form has no more to do. */
  onEnter: (attemptId: string, code: string) => Promise<AnyOutcome | undefined>;
  entering: boolean;
};

/** A phone, then the code that came to it by SMS. What is pasted goes as it is: the service takes off what nobody sees. */
export function PhoneAndCode({ ids = '', why, enter, enterBusy, onAsk, asking, onEnter, entering }: Props) {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [kept] = useState(() => keptAttempt(ids));
  const [attempt, setAttempt] = useState<Attempt | undefined>(kept);
  const [errors, setErrors] = useState<Errors>({});
  const [said, setSaid] = useState<Said>();
  const say = useConfirm(setSaid);
  const idOf = (path: string) => `${ids}${path}`;
  const [phoneId, codeId] = [idOf('phone'), idOf('code')];
  const mayAskAgain = useFrom(attempt?.resendAt);
  const mend = (found: Errors) => {
    setErrors(found);
    return showFirst(found, [phoneId, codeId]);
  };

  const ask = async () => {
    setSaid(undefined);
    if (mend(phone.trim() ? {} : { [phoneId]: words.phoneEmpty })) return;
    const outcome = await onAsk(phone);
    if (!outcome) return;
    if (outcome.kind === 'done') {
      setAttempt(outcome.value);
      keepAttempt(ids, outcome.value, phone);
      setCode('');
      setTimeout(() => platform.focus(codeId), 0);
    } else if (!mend(errorsOf(outcome, idOf))) setSaid(say(outcome, ask));
  };
  const send = async () => {
    setSaid(undefined);
    if (!attempt || mend(code.trim() ? {} : { [codeId]: words.codeEmpty })) return;
    const outcome = await onEnter(attempt.attemptId, code);
    if (outcome?.kind === 'done') forgetAttempt(ids);
    if (!outcome || outcome.kind === 'done') return;
    if (outcome.kind === 'refused' && aboutCode.includes(outcome.refusal.code)) mend({ [codeId]: outcome.refusal.message });
    else if (!mend(errorsOf(outcome, idOf))) setSaid(say(outcome, send));
  };
  const otherPhone = () => {
    forgetAttempt(ids);
    setAttempt(undefined);
    setSaid(undefined);
    setErrors({});
  };

  return (
    <Card>
      <Say said={said} />
      {attempt ? (
        <>
          <p className="code-sent">{phone ? words.codeSent(phone) : words.codeSentTail(kept?.tail ?? '')}</p>
          <TextField id={codeId} kind="code" label={words.code} value={code} onInput={setCode} error={errors[codeId]} most={20} />
          <Button onTap={send} busy={entering && enterBusy}>
            {enter}
          </Button>
          <div className="code-more">
            {mayAskAgain ? (
              // After a reload the number is not known any more.
              <Button look="text" onTap={phone ? ask : otherPhone}>
                {words.codeAgain}
              </Button>
            ) : (
              <span>{words.codeAgainAt(clock(new Date(Date.parse(attempt.resendAt) + 59_999)))}</span>
            )}
            <Button look="text" onTap={otherPhone}>
              {words.otherPhone}
            </Button>
          </div>
        </>
      ) : (
        <>
          <TextField
            id={phoneId}
            kind="phone"
            label={words.phone}
            why={why}
            value={phone}
            onInput={setPhone}
            error={errors[phoneId]}
            most={40}
          />
          <Button onTap={ask} busy={asking && words.getCodeBusy}>
            {words.getCode}
          </Button>
        </>
      )}
    </Card>
  );
}

/** Refusals that the code has earned; what else is refused is said above the form. */
const aboutCode = ['CodeWrong', 'CodeExpired'];

/** As long as a phone waits for the next code, whatever its own clock says. */
const longestWaitMs = 60_000;

/** Whether this moment has come; whoever only waits sees it too. */
function useFrom(moment: string | undefined): boolean {
  const [come, setCome] = useState(false);
  useEffect(() => {
    setCome(false);
    if (!moment) return undefined;
    const leftMs = Date.parse(moment) - platform.now().getTime();
    const timer = setTimeout(() => setCome(true), Math.min(Math.max(leftMs, 0), longestWaitMs));
    return () => clearTimeout(timer);
  }, [moment]);
  return come;
}
