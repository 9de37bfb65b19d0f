import './seat-bar.css';

type Props = { taken: number; capacity: number; label: string; full: string; left: string };

/** Seats as a bar from zero: taken is filled, the rest is outlined; both say so in words, since a color alone says nothing. */
export const SeatBar = ({ taken, capacity, label, full, left }: Props) => {
  const share = capacity > 0 ? Math.min(1, taken / capacity) : 0;
  return (
    <div className="seat-bar" role="img" aria-label={label}>
      <span className="seat-bar-taken" style={{ width: `${share * 100}%` }} />
      <span className="seat-bar-words" aria-hidden="true">
        {share >= 1 ? full : `${left} ${Math.max(0, capacity - taken)}`}
      </span>
    </div>
  );
};
