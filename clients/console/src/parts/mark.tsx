import { console_, product } from '../words/sign-in.js';
import './mark.css';

/** Three rounds, one for each dimension, and whose console it is. @param small without words */
export function Mark({ small = false }: { small?: boolean }) {
  return (
    <span className="mark">
      <svg viewBox="0 0 36 36" width="36" height="36" aria-hidden="true">
        <circle cx="18" cy="12" r="8" fill="var(--coral)" />
        <circle cx="12" cy="22" r="8" fill="var(--teal)" fillOpacity="0.9" />
        <circle cx="24" cy="22" r="8" fill="var(--amber)" fillOpacity="0.9" />
      </svg>
      {!small && (
        <span>
          <b>{product}</b>
          <span className="quiet small">{console_}</span>
        </span>
      )}
    </span>
  );
}
