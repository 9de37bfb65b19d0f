import { words } from '../../words/asked.js';
import './asked.css';

/** The shape of what will be here. */
export const Skeleton = ({ cards = 3 }: { cards?: number }) => (
  <div role="status" aria-label={words.loading}>
    {Array.from({ length: cards }, (_, index) => (
      <div className="card skeleton" key={index} aria-hidden="true">
        <span className="bone bone-arch" />
        <span className="bones">
          <span className="bone bone-title" />
          <span className="bone bone-line" />
          <span className="bone bone-short" />
        </span>
      </div>
    ))}
  </div>
);
