import { useAct } from '../../ask/index.js';
import { BindPhoneWithCodeDocument, RequestPhoneCodeDocument } from '../../generated/documents.js';
import { PhoneAndCode } from '../../sign-in/phone-and-code.js';
import { words } from '../../words/phone.js';

/** By a code, wherever one is. */
export function CodeBinding({ onBound }: { onBound: (phoneTail: string) => void }) {
  const asking = useAct(RequestPhoneCodeDocument);
  const binding = useAct(BindPhoneWithCodeDocument);
  return (
    <PhoneAndCode
      ids="bound-"
      why={words.why}
      enter={words.bind}
      enterBusy={words.bindBusy}
      onAsk={(phone) => asking.act('request-phone-code', { phone })}
      asking={asking.busy}
      onEnter={async (attemptId, code) => {
        const outcome = await binding.act('bind-phone-with-code', { attemptId, code });
        if (outcome?.kind === 'done') onBound(outcome.value.phoneTail);
        return outcome;
      }}
      entering={binding.busy}
    />
  );
}
