import { useState } from 'react';
import { useAct, useAsk, useSignedIn } from '../../ask/index.js';
import { AddChildrenDocument, ChildrenDocument } from '../../generated/documents.js';
import { AskedPart, type Errors, errorsOf, Page, type Said, Say, StepsBar, sayOf, showFirst, useDraft } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words } from '../../words/child.js';
import { ConsentCard } from '../guardian-consent/consent-card.js';
import { AddedCard } from './added-card.js';
import { type ChildrenForm, emptyForm, errorOf, idOfPath, inputOf, orderOf, stillWrong, toMendIn } from './child-form.js';
import { ChildrenFields } from './children-fields.js';

type Added = { id: string; name: string }[];

/** Children are registered once; the id number is checked, used for a keyed mark and kept by nobody. */
export default function AddChildren() {
  const me = useSignedIn();
  const asked = useAsk(ChildrenDocument, {}, { when: me !== undefined });
  const { act, busy } = useAct(AddChildrenDocument);
  const { form, change, savedAt, done } = useDraft<ChildrenForm>('children', emptyForm, ['idNumbers']);
  const [errors, setErrors] = useState<Errors>({});
  const [said, setSaid] = useState<Said>();
  const [added, setAdded] = useState<Added>();
  const mend = (found: Errors) => {
    setErrors(found);
    return showFirst(found, orderOf(form));
  };
  const write = (next: ChildrenForm) => {
    setErrors(stillWrong(errors, form, next));
    change(next);
  };
  const send = async () => {
    setSaid(undefined);
    if (mend(toMendIn(form))) return;
    const outcome = await act('add-children', inputOf(form));
    if (!outcome) return;
    if (outcome.kind === 'done') {
      done();
      return setAdded(outcome.value.children);
    }
    if (outcome.kind === 'refused' && outcome.refusal.code === 'GuardianConsentMissing') asked.again();
    const beside = outcome.kind === 'refused' ? errorOf(outcome.refusal) : errorsOf(outcome, idOfPath);
    if (!mend(beside)) setSaid(sayOf(outcome));
  };
  const consent = asked.data?.viewGuardianConsent;
  const first = orderOf(form).find((id) => id in errors);
  return (
    <Page
      title={words.addTitle}
      bottom={
        consent?.givenAt &&
        !added && (
          <StepsBar
            onNext={send}
            next={words.send}
            busy={busy && words.sendBusy}
            savedAt={savedAt}
            toMend={first ? { count: Object.keys(errors).length, first: labelOf(first), onTap: () => platform.focus(first) } : undefined}
          />
        )
      }
    >
      <Say said={said} />
      {me ? (
        <AskedPart of={asked}>
          {() => (
            <>
              {added ? (
                <AddedCard children={added} />
              ) : (
                <>
                  {consent && <ConsentCard consent={consent} />}
                  {consent?.givenAt && (
                    <>
                      <p className="lead">{words.addLead}</p>
                      <ChildrenFields form={form} onChange={write} errors={errors} />
                    </>
                  )}
                </>
              )}
            </>
          )}
        </AskedPart>
      ) : (
        <SignInFirst {...words.signIn} />
      )}
    </Page>
  );
}

const labelOf = (id: string): string => {
  const field = id.split('-')[2];
  return field === 'name' || field === 'idNumber' || field === 'bornOn' ? words[field] : '';
};
