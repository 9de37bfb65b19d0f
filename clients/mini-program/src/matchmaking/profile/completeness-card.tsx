import { useElder } from '../../elder/use-elder.js';
import { Card, Row } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { benefits, words } from '../../words/profile.js';
import { type completenessOf } from './completeness.js';
import './completeness-card.css';

/** What is said, and what could be added with its use. Nobody must; with large letters there is less to choose from. */
export function CompletenessCard({ of: { done, missing } }: { of: ReturnType<typeof completenessOf> }) {
  const [elder] = useElder();
  const all = done + missing.length;
  const few = missing.slice(0, elder ? 1 : 3);
  return (
    <Card flush>
      <div className="complete">
        <h2 className="card-title">{words.filled(done, missing.length)}</h2>
        <div className="complete-parts" aria-hidden="true">
          {Array.from({ length: all }, (_, index) => (
            <span key={index} className={index < done ? 'complete-part complete-done' : 'complete-part'} />
          ))}
        </div>
        <p className="complete-note">{missing.length > 0 ? words.filledNote : words.allFilled}</p>
      </div>
      {few.map(({ name, step }) => (
        <Row
          key={name}
          title={benefits[name].title}
          note={benefits[name].note}
          icon="add"
          accent="coral"
          onTap={() => platform.go.to(`/matchmaking/profile/fill?step=${step}`)}
        />
      ))}
    </Card>
  );
}
