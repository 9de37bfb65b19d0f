import { useState } from 'react';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { RecommendationsPageDocument, type RecommendationsPageQuery } from '../../generated/documents.js';
import { AskedPart, Button, Empty, ListOf, Page, type Said, Say } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words as matchmaking } from '../../words/matchmaking.js';
import { words } from '../../words/recommendation.js';
import { PersonCard, type Recommendation } from '../profile/person-card.js';
import { useSaid } from '../said-before.js';
import { Reasons } from './reasons.js';
import { useNextStep } from './use-next-step.js';

/** Ten cards at once would be read by nobody. */
const atOnce = 3;

export default function Recommendations() {
  const me = useSignedIn();
  // Other people's cards do not stay on this phone.
  const asked = useAsk(RecommendationsPageDocument, {}, { when: me !== undefined, keep: false });
  const [said, setSaid] = useSaid();
  return (
    <Page title={words.title}>
      <Say said={said} />
      {me ? (
        <AskedPart of={asked}>{(data) => <Found data={data} onSaid={setSaid} again={asked.again} />}</AskedPart>
      ) : (
        <SignInFirst {...matchmaking.empty} />
      )}
    </Page>
  );
}

type Props = { data: RecommendationsPageQuery; onSaid: (said: Said) => void; again: () => void };

function Found({ data, onSaid, again }: Props) {
  const { next, go, busy, sheets } = useNextStep(data, onSaid, again);
  const found = data.listRecommendations;
  if (found && 'items' in found) return <People items={found.items} />;
  return (
    <>
      {next && <Empty title={next.title} text={next.text} act={next.act ? { words: busy || next.act, onTap: go } : undefined} />}
      {sheets}
    </>
  );
}

function People({ items }: { items: readonly Recommendation[] }) {
  const [shown, setShown] = useState(atOnce);
  const wishes = { words: words.wishesAct, onTap: () => platform.go.to('/matchmaking/profile/fill?step=wishes') };
  return (
    <>
      {items.length > 0 && <p className="lead">{words.lead}</p>}
      <ListOf
        items={items.slice(0, shown)}
        keyOf={({ card }) => card.id}
        empty={{ ...words.empty, act: wishes }}
        whole={shown >= items.length}
      >
        {(one) => (
          <PersonCard person={one.card}>
            <Reasons of={one} />
          </PersonCard>
        )}
      </ListOf>
      {shown < items.length && (
        <Button look="quiet" onTap={() => setShown(shown + atOnce)}>
          {words.more}
        </Button>
      )}
      {items.length > 0 && (
        <>
          <p className="note">{words.secret}</p>
          <p className="note">{words.off}</p>
        </>
      )}
    </>
  );
}
