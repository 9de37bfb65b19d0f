import { Icon } from '../../parts/index.js';
import { words } from '../../words/recommendation.js';
import type { Recommendation } from '../profile/person-card.js';
import './reasons.css';

/** Why somebody is recommended: what is met, and what is not known yet, which is no "no". Never a cross, never a percentage. */
export const Reasons = ({ of: { reasons, questions } }: { of: Recommendation }) => (
  <div className="reasons">
    <h3 className="reasons-title">{words.why}</h3>
    <ul className="reasons-list">
      {reasons.map((reason) => (
        <li className="reason reason-met" key={reason}>
          <Icon name="checkRound" />
          <span>{reason}</span>
        </li>
      ))}
      {questions.map((question) => (
        <li className="reason" key={question}>
          <Icon name="question" />
          <span>
            {question}
            <span className="reason-note">{words.unknown}</span>
          </span>
        </li>
      ))}
    </ul>
  </div>
);
