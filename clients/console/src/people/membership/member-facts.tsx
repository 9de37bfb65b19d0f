import { day, moment } from '@sanwei/words';
import { useAct } from '../../ask/index.js';
import { OpenMemberPhoneDocument, type PhoneReason } from '../../generated/documents.js';
import { type Fact, Facts } from '../../parts/detail/facts.js';
import { Masked } from '../../parts/detail/masked.js';
import { wordsOf } from '../../parts/form/outcome.js';
import { members as columns, phoneReasons, sourceWords, memberFile as words } from '../../words/members.js';
import type { MemberInFile } from './member-in-file.js';
import { phoneMayBeOpened } from './membership.rule.js';
import { MembershipState } from './membership-state.js';

export function MemberFacts({ of }: { of: MemberInFile }) {
  const now = new Date();
  const { name, phone, status, source, since, requestedAt, endedAt, reason, branch, signedIn } = of;
  const facts: Fact[] = [
    { name: columns.name, value: name },
    { name: columns.phone, value: phoneMayBeOpened(status) ? <Phone of={of} /> : <span translate="no">{phone}</span> },
    { name: columns.branch, value: branch?.name },
    { name: columns.status, value: <MembershipState of={status} /> },
    { name: columns.source, value: sourceWords[source] },
    { name: columns.since, value: moment(since, now) },
    ...(requestedAt ? [{ name: words.requestedAt, value: moment(requestedAt, now) }] : []),
    ...(endedAt ? [{ name: columns.endedAt, value: moment(endedAt, now) }] : []),
    ...(reason ? [{ name: words.reason, value: reason }] : []),
    { name: columns.signedIn, value: signedIn ? columns.yes : columns.no },
  ];
  return <Facts of={facts} />;
}

function Phone({ of: { id: membershipId, name, phone } }: { of: MemberInFile }) {
  const { act } = useAct(OpenMemberPhoneDocument);
  return (
    <Masked
      value={phone}
      title={words.openPhone(name)}
      note={words.openNote}
      reasons={phoneReasons}
      open={async ({ reason, note }) => {
        const outcome = await act(`open-phone.${membershipId}`, { membershipId, reason: reason as PhoneReason, note });
        if (outcome?.kind !== 'done') return wordsOf(outcome);
        return { value: outcome.value.phone, hideAt: outcome.value.hideAt };
      }}
    />
  );
}

export function ProfileFacts({ of }: { of: MemberInFile['profile'] }) {
  const now = new Date();
  if (!of) return <p className="quiet">{words.noProfile}</p>;
  const { status, submittedAt, attestationEndsAt, branch } = of;
  return (
    <Facts
      of={[
        { name: words.profileState, value: words.profileStates[status] },
        ...(submittedAt ? [{ name: words.profileSubmitted, value: moment(submittedAt, now) }] : []),
        { name: words.profileBranch, value: branch?.name },
        { name: words.attestation, value: attestationEndsAt ? words.attestationUntil(day(attestationEndsAt, now)) : words.attestationNone },
      ]}
    />
  );
}
