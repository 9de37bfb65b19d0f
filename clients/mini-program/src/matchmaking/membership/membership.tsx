import { day } from '@sanwei/words';
import { useState } from 'react';
import { useAct, useAsk, useSignedIn } from '../../ask/index.js';
import { MyUnionDocument, type MyUnionQuery, WithdrawMembershipRequestDocument } from '../../generated/documents.js';
import { AskedPart, Button, Card, Page, QuestionSheet, type Said, Say, sayOf } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words as meWords } from '../../words/me.js';
import { words } from '../../words/membership.js';
import './membership.css';
import { JoinForm } from './join-form.js';

export default function Membership() {
  const me = useSignedIn();
  const asked = useAsk(MyUnionDocument, {}, { when: me !== undefined });
  const [said, setSaid] = useState<Said>();
  return (
    <Page title={words.title}>
      <p className="lead">{words.lead}</p>
      <Say said={said} />
      {me ? (
        <AskedPart of={asked}>{(data) => <Found data={data} onSaid={setSaid} again={asked.again} />}</AskedPart>
      ) : (
        <SignInFirst {...meWords.signIn} />
      )}
    </Page>
  );
}

type Props = { data: MyUnionQuery; onSaid: (said: Said) => void; again: () => void };

function Found({ data: { viewMembership, viewMe }, onSaid, again }: Props) {
  if (!viewMembership) return null;
  const { membership } = viewMembership;
  const open = !membership || membership.status === 'declined' || membership.status === 'left';
  // The union compares the phone with its roster: without one there is nothing to ask for yet.
  const phoneFirst = open && viewMe?.phoneTail === null;
  return (
    <>
      {membership && <Standing membership={membership} onSaid={onSaid} />}
      {phoneFirst && <PhoneFirst />}
      {open && !phoneFirst && <JoinForm before={membership?.id} onSaid={onSaid} again={again} />}
    </>
  );
}

const PhoneFirst = () => (
  <Card>
    <h2 className="card-title">{words.phoneFirst}</h2>
    <p className="lead">{words.phoneFirstNote}</p>
    <Button onTap={() => platform.go.to('/pages/phone/phone')}>{words.bindPhone}</Button>
  </Card>
);

type Mine = NonNullable<NonNullable<MyUnionQuery['viewMembership']>['membership']>;

function Standing({ membership: { id, status, since, reason, branch }, onSaid }: { membership: Mine; onSaid: (said: Said) => void }) {
  const [asking, setAsking] = useState(false);
  const name = branch?.name ?? '';
  const title = { member: words.member(name), pending: words.pending(name), declined: words.statuses.declined, left: words.left(name) };
  const note = {
    member: words.memberNote,
    pending: `${words.since(day(since, platform.now()))}${words.pendingNote}`,
    declined: undefined,
    left: undefined,
  };
  return (
    <Card>
      <h2 className="card-title">{title[status]}</h2>
      {reason && <p className="lead membership-reason">{words.reason(reason)}</p>}
      {note[status] && <p className="lead">{note[status]}</p>}
      {status === 'pending' && (
        <Button look="quiet" onTap={() => setAsking(true)}>
          {words.withdraw}
        </Button>
      )}
      {status === 'member' && (
        <Button look="quiet" onTap={() => platform.go.to('/matchmaking/membership/leave')}>
          {words.leave}
        </Button>
      )}
      {asking && <WithdrawSheet id={id} onClose={() => setAsking(false)} onSaid={onSaid} />}
    </Card>
  );
}

function WithdrawSheet({ id, onClose, onSaid }: { id: string; onClose: () => void; onSaid: (said: Said) => void }) {
  const { act, busy } = useAct(WithdrawMembershipRequestDocument);
  const withdraw = async () => {
    const outcome = await act(`withdraw.membership.${id}`, undefined);
    if (!outcome) return;
    onClose();
    onSaid(outcome.kind === 'done' ? { meaning: 'good', words: words.withdrawn } : sayOf(outcome));
  };
  return (
    <QuestionSheet
      title={words.withdrawAsk}
      no={words.withdrawNo}
      yes={words.withdrawYes}
      onYes={withdraw}
      onClose={onClose}
      busy={busy && words.withdrawBusy}
    >
      <p>{words.withdrawNote}</p>
    </QuestionSheet>
  );
}
