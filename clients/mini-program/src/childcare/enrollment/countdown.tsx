import { moment } from '@sanwei/words';
import { Icon } from '../../parts/index.js';
import { applicationWords as words } from '../../words/enrollment.js';
import { useNow } from './use-now.js';
import './enrollment.css';

const hourMs = 3_600_000;
/** As long as an offer lasts at most; the bar is only a picture of it. */
const dayMs = 24 * hourMs;

/** Until when an answer is needed: first as people read a clock, then what is left. No red, no flashing. */
export function Countdown({ endsAt }: { endsAt: string }) {
  const now = useNow(15_000, true);
  const leftMs = Date.parse(endsAt) - now.getTime();
  if (leftMs <= 0)
    return (
      <div className="countdown" role="status">
        <p>
          <strong>{words.over}</strong>
        </p>
        <p>{words.overNext}</p>
      </div>
    );
  const [hours, minutes] = [Math.floor(leftMs / hourMs), Math.floor((leftMs % hourMs) / 60_000)];
  return (
    <div className="countdown">
      <p>{words.before(moment(endsAt, now))}</p>
      <p className="countdown-left">
        {hours > 0 && (
          <>
            <span className="countdown-number">{hours}</span>
            {words.hours}
          </>
        )}
        <span className="countdown-number">{minutes}</span>
        {words.minutes}
      </p>
      <span className="countdown-bar" aria-hidden="true">
        <span className="countdown-done" style={{ width: `${Math.round(Math.min(1, leftMs / dayMs) * 100)}%` }} />
      </span>
      {hours === 0 && (
        <p className="countdown-soon">
          <Icon name="clock" small />
          {words.soon}
        </p>
      )}
      <p>{words.clockRuns}</p>
    </div>
  );
}
