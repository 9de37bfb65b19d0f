import { useState } from 'react';
import { ask, useAct } from '../../ask/index.js';
import { FillDocument, SaveProfileDocument } from '../../generated/documents.js';
import { type Draft, type Errors, type Said, sayOf, showFirst } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { formWords, mergeWords } from '../../words/profile.js';
import { sayAfterwards } from '../said-before.js';
import { type Answers, answersOf, emptyAnswers, inputOf, type Profile } from './form.js';
import { labelOf } from './in-words.js';
import { mendsOf } from './mends-of.js';
import { mergeOf, type PartId } from './merge.js';
import { fieldsOf, type StepName, stepNames, stepOfField } from './steps.js';
import { emptyIn } from './to-mend.js';

/** The form on the phone: what is typed, and the version and the answers that it began with. */
export type Filling = { answers: Answers; version: number; base: Answers };
/** Two windows have changed the same: what the other one has saved, and where the person has to say which stays. */
export type Conflict = { theirs: Answers; version: number; parts: PartId[] };

export const fillingOf = (profile: Profile | null): Filling => {
  const answers = profile ? answersOf(profile) : emptyAnswers;
  return { answers, version: profile?.version ?? 0, base: answers };
};

/**
 * Checks, sends, and finds the way on whatever the answer is.
 * @param goTo the step with a field to mend
 * @param verified the branch has verified who this is: a change of that is verified again
 */
export function useSaving(draft: Draft<Filling>, goTo: (step: StepName) => void, verified: boolean) {
  const { act, busy } = useAct(SaveProfileDocument);
  const [errors, setErrors] = useState<Errors>({});
  const [said, setSaid] = useState<Said>();
  const [conflict, setConflict] = useState<Conflict>();
  const [consentMissing, setConsentMissing] = useState(false);
  const [tried, setTried] = useState(false);

  const mend = (found: Errors, answers: Answers): boolean => {
    setErrors(found);
    const order = stepNames.flatMap((step) => fieldsOf(step, answers));
    const first = order.find((id) => id in found) ?? Object.keys(found)[0];
    if (first === undefined) return false;
    goTo(stepOfField(first));
    return showFirst({ [first]: found[first] ?? '' }, order);
  };

  /** What is empty on this step is said before the next one; what the service has said elsewhere stands until it is mended. */
  const mayGoOn = (step: StepName, answers: Answers): boolean => {
    const found = emptyIn(step, answers);
    setErrors((before) => ({ ...before, ...found }));
    return !showFirst(found, fieldsOf(step, answers));
  };

  /** Somebody has saved since: both are brought together before anything is sent again. */
  const reconcile = (profile: Profile, { answers, base }: Filling) => {
    const theirs = answersOf(profile);
    const merged = mergeOf(base, answers, theirs);
    draft.change({ answers: merged.answers, base: theirs, version: profile.version });
    if (merged.conflicts.length > 0) setConflict({ theirs, version: profile.version, parts: merged.conflicts });
    const labels = merged.taken.map((id) => labelOf(id)).join('、');
    setSaid({ meaning: 'info', words: labels ? mergeWords.merged(labels) : mergeWords.same });
  };

  const send = async (filling: Filling): Promise<void> => {
    const { answers, version } = filling;
    setSaid(undefined);
    setTried(true);
    if (mend(Object.assign({}, ...stepNames.map((step) => emptyIn(step, answers))), answers)) return;
    const outcome = await act('save-profile', inputOf(answers, version));
    if (!outcome) return;
    if (outcome.kind === 'done') {
      draft.done();
      const anew = verified && outcome.value.profile.status === 'submitted';
      sayAfterwards({ meaning: 'good', words: anew ? formWords.savedAnew : formWords.saved });
      // Whoever came by a link has no page to go back to.
      // Whoever has gone back meanwhile is there already.
      if (!platform.go.here().includes('profile/fill')) return;
      return platform.go.hasBack() ? platform.go.back() : platform.go.instead('/matchmaking/profile/mine');
    }
    if (outcome.kind === 'refused' && outcome.refusal.code === 'RegisterConsentMissing') return setConsentMissing(true);
    if (outcome.kind === 'refused' && outcome.refusal.code === 'ProfileChanged') {
      const { data } = await ask(FillDocument, {});
      const profile = data?.viewMyProfile?.profile;
      if (profile) return reconcile(profile, filling);
      // Left the register in another window, and agreed again here: what is on this page makes a new profile.
      if (data?.viewMyProfile) {
        const anew = { answers, version: 0, base: emptyAnswers };
        draft.change(anew);
        return send(anew);
      }
    }
    if (!mend(mendsOf(outcome, answers), answers)) setSaid(sayOf(outcome));
  };

  return {
    /** Sent once: from then on it can be sent from every step. */
    tried,
    ...{ send, busy, errors, said, setSaid, reconcile, mend, mayGoOn, conflict, consentMissing },
    consentGiven: () => setConsentMissing(false),
    written: (ids: readonly string[]) =>
      setErrors((before) => Object.fromEntries(Object.entries(before).filter(([id]) => !ids.includes(id)))),
  };
}
