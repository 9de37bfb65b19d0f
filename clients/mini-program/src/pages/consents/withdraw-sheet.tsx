import { day } from '@sanwei/words';
import { useAct } from '../../ask/index.js';
import {
  type ConsentPurpose,
  WithdrawGuardianConsentDocument,
  WithdrawInformedConsentDocument,
  WithdrawRegisterConsentDocument,
} from '../../generated/documents.js';
import { forgetDraft, QuestionSheet, type Said, sayOf } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { consequences, words } from '../../words/consents.js';
import type { Consent } from './ledger.js';

type Props = { consent: Consent; onClose: () => void; onSaid: (said: Said) => void };

/** What was agreed to, what goes when it is taken back, and two equal answers. */
export function WithdrawSheet({ consent, onClose, onSaid }: Props) {
  // A phone may have an older client than the city: then the list knows a purpose that this page does not.
  const purpose = consent.purpose && consent.purpose in consequences ? consent.purpose : undefined;
  const { withdraw, busy } = useWithdrawal(consent, onSaid);
  return (
    <QuestionSheet
      title={words.asking(consent.title)}
      no={words.keep}
      yes={words.withdraw}
      busy={busy && words.withdrawBusy}
      onClose={onClose}
      onYes={() => (purpose ? withdraw(purpose) : onSaid({ meaning: 'info', words: words.elsewhere }))}
    >
      <p>
        {words.since(day(consent.givenAt, platform.now()), consent.version)}
        {consent.channel === 'paper' && `·${words.paper}`}
      </p>
      <p>{purpose ? consequences[purpose] : words.elsewhere}</p>
    </QuestionSheet>
  );
}

const draftsUnder: Partial<Record<ConsentPurpose, readonly string[]>> = { register: ['profile'], guardian: ['children'] };

function useWithdrawal({ id }: Consent, onSaid: (said: Said) => void) {
  const register = useAct(WithdrawRegisterConsentDocument);
  const guardian = useAct(WithdrawGuardianConsentDocument);
  const informed = useAct(WithdrawInformedConsentDocument);
  const send = (purpose: ConsentPurpose) => {
    const intent = `withdraw.${purpose}-consent.${id}`;
    if (purpose === 'guardian') return guardian.act(intent, undefined);
    if (purpose === 'informed') return informed.act(intent, undefined);
    return register.act(intent, { purpose });
  };
  return {
    busy: register.busy || guardian.busy || informed.busy,
    withdraw: async (purpose: ConsentPurpose) => {
      const outcome = await send(purpose);
      if (!outcome) return;
      // What was begun under the consent and lies on this phone goes too.
      if (outcome.kind === 'done') for (const draft of draftsUnder[purpose] ?? []) forgetDraft(draft);
      onSaid(outcome.kind === 'done' ? { meaning: 'good', words: outcome.value.afterwards } : sayOf(outcome));
    },
  };
}
