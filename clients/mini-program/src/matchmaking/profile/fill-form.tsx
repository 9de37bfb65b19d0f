import { useEffect, useState } from 'react';
import type { FillQuery } from '../../generated/documents.js';
import { Button, Card, Page, Progress, Say, StepsBar, useDraft } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words as profileWords, formWords as words } from '../../words/profile.js';
import { PurposeSheet } from '../register-consent/purpose-sheet.js';
import { ConflictCard } from './conflict-card.js';
import type { Answers, Profile } from './form.js';
import { labelOf } from './in-words.js';
import { StepFields } from './step-fields.js';
import { type StepName, stepNames } from './steps.js';
import { type Filling, fillingOf, useSaving } from './use-saving.js';

type Props = { start: FillQuery; profile: Profile | null; only: StepName | undefined };

export function FillForm(props: Props) {
  // Thrown away by its person: the form begins again with what is saved.
  const [round, setRound] = useState(0);
  return <Form key={round} {...props} onDiscard={() => setRound(round + 1)} />;
}

function Form({ start, profile, only, onDiscard }: Props & { onDiscard: () => void }) {
  const draft = useDraft<Filling>('profile', beginning(start, profile));
  const [restored] = useState(draft.savedAt !== undefined);
  const [opened, setOpened] = useState<StepName | undefined>(only);
  const index = opened ? stepNames.indexOf(opened) : Math.min(draft.step, stepNames.length - 1);
  const step = stepNames[index] ?? 'who';
  const goTo = (to: StepName) => (opened ? setOpened(to) : draft.goTo(stepNames.indexOf(to)));
  const verified = profile?.status === 'active' || profile?.status === 'paused';
  const saving = useSaving(draft, goTo, verified);
  const { answers } = draft.form;
  const last = opened !== undefined || saving.tried || index === stepNames.length - 1;
  useHeadingOn(step);
  // Once, when the page opens: the draft of last time may be older than what was saved since, on another phone or in another window.
  useEffect(() => {
    if (restored && profile && profile.version > draft.form.version) saving.reconcile(profile, draft.form);
  }, []);

  const change = (part: Partial<Answers>) => {
    saving.written(changedIds(part, answers));
    draft.change({ answers: { ...answers, ...part } });
  };
  const next = () => {
    if (last) return saving.send(draft.form);
    if (saving.mayGoOn(step, answers)) draft.goTo(index + 1);
    return undefined;
  };
  const errorIds = Object.keys(saving.errors);
  return (
    <Page
      title={opened ? profileWords.sections[opened].title : words.title}
      bottom={
        <StepsBar
          onNext={next}
          onBefore={!opened && index > 0 ? () => draft.goTo(index - 1) : undefined}
          next={last ? words.save : undefined}
          busy={saving.busy && words.saveBusy}
          savedAt={draft.savedAt}
          toMend={
            errorIds[0]
              ? { count: errorIds.length, first: labelOf(errorIds[0], true), onTap: () => saving.mend(saving.errors, answers) }
              : undefined
          }
        />
      }
    >
      {!opened && <Progress at={index + 1} of={stepNames.length} accent="coral" />}
      {(!opened || platform.target === 'weapp') && (
        // WeChat's own head has one title for every step.
        <h2 className="title" id="step-title" tabIndex={-1}>
          {words.steps[index]}
        </h2>
      )}
      <Say said={saving.said} />
      {restored && (
        <Card>
          <p className="fill-restored">{words.restored}</p>
          {profile && (
            <Button
              look="text"
              onTap={() => {
                draft.done();
                onDiscard();
              }}
            >
              {words.discard}
            </Button>
          )}
        </Card>
      )}
      {saving.conflict && (
        <ConflictCard conflict={saving.conflict} answers={answers} onChoose={(chosen) => draft.change({ answers: chosen })} />
      )}
      {verified && step === 'who' && <p className="lead lead-whole">{words.verifiedAnew}</p>}
      <StepFields step={step} answers={answers} onChange={change} errors={saving.errors} />
      {saving.consentMissing && (
        <PurposeSheet
          consents={start.listRegisterConsents?.items ?? []}
          purpose="register"
          onClose={() => {
            saving.consentGiven();
            saving.setSaid({ meaning: 'info', words: words.consentFirst });
          }}
          onGiven={() => {
            saving.consentGiven();
            void saving.send(draft.form);
          }}
          onSaid={saving.setSaid}
        />
      )}
    </Page>
  );
}

/** What the union knows already is not asked again. */
function beginning({ viewMembership }: FillQuery, profile: Profile | null): Filling {
  const filling = fillingOf(profile);
  const membership = viewMembership?.membership;
  if (profile || !membership || (membership.status !== 'member' && membership.status !== 'pending')) return filling;
  return { ...filling, answers: { ...filling.answers, realName: membership.name, branchId: membership.branchId } };
}

const changedIds = (part: Partial<Answers>, before: Answers): string[] =>
  Object.keys(part).flatMap((name) =>
    name === 'facts' || name === 'declined'
      ? Object.keys(before.facts).filter((fact) => part.facts?.[fact as 'children'] !== before.facts[fact as 'children'])
      : name === 'wishes'
        ? before.wishes.filter((wish) => !part.wishes?.includes(wish)).map(({ about }) => `wish-${about}`)
        : [name],
  );

/** A new step is read from its beginning, by eye and by ear. */
function useHeadingOn(step: StepName): void {
  const [first] = useState(step);
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    if (step !== first) setMoved(true);
    if (moved || step !== first) platform.focus('step-title');
  }, [step, first, moved]);
}
