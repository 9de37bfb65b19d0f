import { useAsk, useSignedIn } from '../../ask/index.js';
import { MatchmakingStartDocument, type MatchmakingStartQuery } from '../../generated/documents.js';
import { AskedPart, Card, Empty, Page, Row, Tag } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words } from '../../words/matchmaking.js';
import { day } from '../../words/time.js';

export default function MatchmakingStart() {
  const me = useSignedIn();
  const asked = useAsk(MatchmakingStartDocument, {}, { when: me !== undefined, keep: false });
  return (
    <Page title={words.title}>
      <p className="lead">{words.lead}</p>
      {me ? <AskedPart of={asked}>{(data) => <Mine data={data} />}</AskedPart> : <SignInFirst {...words.empty} />}
    </Page>
  );
}

function Mine({ data }: { data: MatchmakingStartQuery }) {
  const profile = data.viewMyProfile?.profile;
  if (!profile) return <Empty {...words.empty} />;
  const { nickname, status, returnReason, textsInWords, attestationEndsAt } = profile;
  return (
    <Card flush>
      <Row
        title={nickname}
        note={returnReason ?? textsInWords}
        icon="thread"
        accent="coral"
        side={<Tag meaning={status === 'active' ? 'good' : status === 'returned' ? 'warn' : 'plain'}>{words.statuses[status]}</Tag>}
      />
      <Row
        title={attestationEndsAt ? words.attestation(day(attestationEndsAt, platform.now())) : words.noAttestation}
        icon="shield"
        accent="coral"
      />
    </Card>
  );
}
