import { type CSSProperties, useEffect, useState } from 'react';
import { clockOf, week as words } from '../../words/week.js';
import type { Column } from './columns.js';
import { DayColumn, type Place } from './day-column.js';
import type { Spell } from './week.rule.js';

type Props = {
  columns: readonly Column[];
  sessionMinutes: number;
  bufferMinutes: number;
  chosen: Place | undefined;
  choose: (place: Place | undefined) => void;
  change: (column: string, spells: readonly Spell[]) => void;
  now: number;
};
const scale = 52 / 60;

/** Seven columns. From seven to nine in the evening at least, and as far as there is something. */
export function WeekGrid({ columns, sessionMinutes, bufferMinutes, chosen, choose, change, now }: Props) {
  const [wanted, setWanted] = useState<string>();
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!wanted) return;
    document.querySelector<HTMLElement>(`[data-spell="${wanted}"]`)?.focus();
    setWanted(undefined);
  }, [wanted]);
  const all = columns.flatMap(({ spells, before, booked }) => [...spells, ...before, ...booked]);
  const top = Math.floor(Math.min(420, ...all.map(({ fromMinute }) => fromMinute)) / 60) * 60;
  const end = Math.min(1_440, Math.ceil(Math.max(1_260, ...all.map(({ toMinute }) => toMinute)) / 60) * 60);
  const hours = Array.from({ length: (end - top) / 60 }, (_, i) => top + i * 60);
  const shown = { top, end, scale, sessionMinutes, bufferMinutes, chosen };
  return (
    <>
      <ul className="week-legend">
        {(['open', 'free', 'booked', 'buffer'] as const).map((name) => (
          <li key={name}>
            <span className={`key key-${name}`} aria-hidden="true" />
            {words.legend[name]}
          </li>
        ))}
      </ul>
      <div className="week-grid" style={{ '--week-height': `${(end - top) * scale}px` } as CSSProperties}>
        <div className="week-hours" aria-hidden="true">
          {hours.map((minute) => (
            <span key={minute} style={{ top: (minute - top) * scale }}>
              {clockOf(minute)}
            </span>
          ))}
        </div>
        {columns.map((column) => (
          <DayColumn
            key={column.key}
            {...shown}
            column={column}
            now={column.today ? now : undefined}
            choose={(place, focus) => {
              choose(place);
              if (focus && place) setWanted(`${place.column}.${place.index}`);
            }}
            change={(key, spells) => {
              change(key, spells);
              // Whoever does not see the block is told what became of it.
              setSaid(spells.map((spell) => words.block(column.name, spell)).join('，'));
            }}
          />
        ))}
      </div>
      <p className="week-hint quiet small">
        {words.hint}
        {words.keys.map(([key, does]) => (
          <span key={key}>
            <kbd>{key}</kbd> {does}
          </span>
        ))}
      </p>
      <p className="only-read" aria-live="polite">
        {said}
      </p>
    </>
  );
}
