import { useAsk, useSignedIn } from '../../ask/index.js';
import { useElder } from '../../elder/use-elder.js';
import { MatchmakingStartDocument, type MatchmakingStartQuery } from '../../generated/documents.js';
import { AskedPart, Button, Card, Empty, type IconName, Page, Row, type Said, Say, Tag } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words } from '../../words/matchmaking.js';
import { words as membershipWords } from '../../words/membership.js';
import { completenessOf } from '../profile/completeness.js';
import { NextCard } from '../recommendation/next-card.js';
import { useNextStep } from '../recommendation/use-next-step.js';
import { useSaid } from '../said-before.js';
import './start.css';

/** Where one stands in the register, the one thing that comes next, and the ways to the rest. */
export default function MatchmakingStart() {
  const me = useSignedIn();
  const asked = useAsk(MatchmakingStartDocument, {}, { when: me !== undefined, keep: false });
  const [said, setSaid] = useSaid();
  return (
    <Page title={words.title}>
      <p className="lead">{words.lead}</p>
      <Say said={said} />
      {me ? (
        <AskedPart of={asked}>{(data) => <Standing data={data} onSaid={setSaid} again={asked.again} />}</AskedPart>
      ) : (
        <SignInFirst {...words.empty} />
      )}
    </Page>
  );
}

type Props = { data: MatchmakingStartQuery; onSaid: (said: Said) => void; again: () => void };

function Standing({ data, onSaid, again }: Props) {
  const { next, go, busy, sheets, submit } = useNextStep(data, onSaid, again);
  const profile = data.viewMyProfile?.profile;
  const membership = data.viewMembership?.membership;
  return (
    <>
      {next?.step === 'profile' ? (
        <>
          <Empty {...words.empty} act={{ words: words.begin, onTap: go }} />
          <p className="note start-note">{words.beginNote}</p>
        </>
      ) : (
        next && <NextCard next={next} onTap={go} onSubmit={submit} busy={busy} />
      )}
      <Card flush>
        {profile && <RecommendationRow data={data} waiting={next?.step === 'verification'} />}
        {profile && <ProfileRow profile={profile} />}
        <StateRow
          title={words.membership}
          note={membership?.branch?.name}
          icon="shield"
          state={membership ? membershipWords.statuses[membership.status] : words.notMember}
          meaning={membership?.status === 'member' ? 'good' : 'plain'}
          path="/matchmaking/membership/membership"
        />
      </Card>
      {!next && profile && (
        <Button onTap={() => platform.go.to('/matchmaking/recommendation/recommendations')}>{words.seeRecommendations}</Button>
      )}
      {sheets}
    </>
  );
}

function RecommendationRow({ data: { listRecommendations }, waiting }: { data: MatchmakingStartQuery; waiting: boolean }) {
  const items = listRecommendations && 'items' in listRecommendations ? listRecommendations.items : undefined;
  return (
    <Row
      title={words.recommendations}
      note={items ? words.recommendationsNote(items.length) : waiting ? words.recommendationsSoon : words.recommendationsNotYet}
      icon="thread"
      accent="coral"
      onTap={() => platform.go.to('/matchmaking/recommendation/recommendations')}
    />
  );
}

function ProfileRow({ profile }: { profile: NonNullable<NonNullable<MatchmakingStartQuery['viewMyProfile']>['profile']> }) {
  const { missing } = completenessOf(profile);
  const { status } = profile;
  return (
    <StateRow
      title={words.profile}
      note={words.profileNote(missing.length)}
      icon="person"
      state={words.statuses[status]}
      meaning={status === 'active' ? 'good' : status === 'returned' ? 'warn' : 'plain'}
      path="/matchmaking/profile/mine"
    />
  );
}

type StateProps = { title: string; note?: string; icon: IconName; state: string; meaning: 'good' | 'warn' | 'plain'; path: string };

/** A way with its state at the right; with large letters there is room for it only below. */
function StateRow({ title, note, icon, state, meaning, path }: StateProps) {
  const [elder] = useElder();
  return (
    <Row
      title={title}
      note={elder ? state : note}
      icon={icon}
      accent="coral"
      side={!elder && <Tag meaning={meaning}>{state}</Tag>}
      onTap={() => platform.go.to(path)}
    />
  );
}
