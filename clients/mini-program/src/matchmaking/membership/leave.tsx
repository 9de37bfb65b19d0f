import { day } from '@sanwei/words';
import { useState } from 'react';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { MyUnionDocument, type MyUnionQuery } from '../../generated/documents.js';
import { AskedPart, Button, Card, Page, type Said, Say } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words as meWords } from '../../words/me.js';
import { words } from '../../words/membership.js';
import { LeaveSheet } from './leave-sheet.js';

/** Leaving the union: what ends and what stays, then one question. */
export default function Leave() {
  const me = useSignedIn();
  const asked = useAsk(MyUnionDocument, {}, { when: me !== undefined });
  const [said, setSaid] = useState<Said>();
  return (
    <Page title={words.leave}>
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

function Found({ data: { viewMembership }, onSaid, again }: Props) {
  const [asking, setAsking] = useState(false);
  if (!viewMembership) return null;
  const { membership } = viewMembership;
  if (membership?.status !== 'member') return <NothingToLeave membership={membership} />;
  const branch = membership.branch?.name ?? '';
  return (
    <>
      <Card>
        <h2 className="card-title">{words.leaveEndsTitle}</h2>
        <Lines of={words.leaveEnds(branch)} />
      </Card>
      <Card>
        <h2 className="card-title">{words.leaveStaysTitle}</h2>
        <Lines of={words.leaveStays} />
      </Card>
      <Button look="quiet" icon="leave" onTap={() => setAsking(true)}>
        {words.leaveStart}
      </Button>
      {asking && <LeaveSheet {...{ onSaid, again, branch }} id={membership.id} onClose={() => setAsking(false)} />}
    </>
  );
}

const Lines = ({ of }: { of: readonly string[] }) => (
  <ul className="sheet-list">
    {of.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

// It lies under this page, unless somebody has come by an address.
const toUnion = () => (platform.go.hasBack() ? platform.go.back() : platform.go.instead('/matchmaking/membership/membership'));

type Mine = NonNullable<MyUnionQuery['viewMembership']>['membership'];

/** No member, not yet one, or no longer: why there is nothing to leave, and where it goes on. */
function NothingToLeave({ membership }: { membership: Mine }) {
  const status = membership?.status === 'member' || !membership ? 'none' : membership.status;
  const { title, text, go } = words.nothingToLeave[status];
  const since = status === 'left' && membership?.endedAt ? words.leftOn(day(membership.endedAt, platform.now())) : '';
  return (
    <Card>
      <h2 className="card-title">{title}</h2>
      <p className="lead">{`${since}${text}`}</p>
      <Button onTap={toUnion}>{go}</Button>
    </Card>
  );
}
