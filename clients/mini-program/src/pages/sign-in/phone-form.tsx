import { useAct } from '../../ask/index.js';
import { RequestCodeDocument, SignInWithCodeDocument } from '../../generated/documents.js';
import { PhoneAndCode } from '../../sign-in/phone-and-code.js';
import { words } from '../../words/sign-in.js';

type Props = { onSignedIn: (signIn: { token: string; personId: string }) => void };

/** The service says the same for known and unknown phones. */
export function PhoneForm({ onSignedIn }: Props) {
  const asking = useAct(RequestCodeDocument);
  const entering = useAct(SignInWithCodeDocument);
  return (
    <PhoneAndCode
      why={words.phoneWhy}
      enter={words.signIn}
      enterBusy={words.signInBusy}
      onAsk={(phone) => asking.act('request-code', { phone })}
      asking={asking.busy}
      onEnter={async (attemptId, code) => {
        const outcome = await entering.act('sign-in-with-code', { attemptId, code });
        if (outcome?.kind === 'done') onSignedIn(outcome.value);
        // The code may be used up by now: the same one again would be refused.
        return outcome?.kind === 'unsent' && outcome.sent ? { ...outcome, message: words.maybeSignedIn } : outcome;
      }}
      entering={entering.busy}
    />
  );
}
