import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { clockOf, dayForm, modeWords, spanOf, week as words } from '../../words/week.js';
import type { Column } from './columns.js';
import { useDrag } from './use-drag.js';
import { added, moved, removed, type Spell, stretched, wrongWith } from './week.rule.js';

export type Place = { column: string; index: number };
type Props = {
  column: Column;
  /** What is drawn, in minutes. */
  top: number;
  end: number;
  scale: number;
  sessionMinutes: number;
  bufferMinutes: number;
  chosen: Place | undefined;
  choose: (place: Place | undefined, focus?: boolean) => void;
  change: (column: string, spells: readonly Spell[]) => void;
  /** The minute of now, on the day that is today. */
  now: number | undefined;
};

/** One day or weekday: its open hours under mouse and keys, what is booked on it, and what members can still book. */
export function DayColumn({ column, top, end, scale, sessionMinutes, bufferMinutes, chosen, choose, change, now }: Props) {
  const { key, name, weekday, date, today, marks, spells, may, booked, free } = column;
  const { shown, begin, hand } = useDrag({
    ...{ spells, scale, top },
    onEnd: (next, index) => {
      change(key, next);
      choose({ column: key, index }, true);
    },
  });
  const at = (from: number, to: number) => ({ top: (from - top) * scale, height: (to - from) * scale });
  const addOne = (around: number) => {
    const next = added(spells, Math.max(60, sessionMinutes), around);
    const index = next.findIndex((one) => !spells.includes(one));
    if (index < 0) return;
    change(key, next);
    choose({ column: key, index }, true);
  };
  const press = (event: KeyboardEvent, index: number) => {
    const by = { ArrowUp: -5, ArrowDown: 5, PageUp: -30, PageDown: 30 }[event.key];
    if (by) change(key, event.shiftKey ? stretched(spells, index, 'to', by) : moved(spells, index, by));
    else if (event.key === 'Enter') addOne(spells[index]?.toMinute ?? 0);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      change(key, removed(spells, index));
      choose(spells.length > 1 ? { column: key, index: Math.max(0, index - 1) } : undefined, true);
    } else return;
    event.preventDefault();
  };
  // What would be refused is seen before it is sent.
  const wrong = wrongWith(shown, sessionMinutes);
  const wordsOf = (index: number) => {
    const kind = wrong[index];
    return kind && (kind === 'tooShort' ? dayForm.wrong.tooShort(sessionMinutes) : dayForm.wrong[kind]);
  };
  return (
    <section className={`day${may ? '' : ' day-past'}`} aria-label={name}>
      <header className={today ? 'day-today' : undefined}>
        <h3>
          {weekday}
          {date && <b>{date}</b>}
        </h3>
        {marks.map(({ tone, words }) => (
          <span key={words} className={`day-mark day-mark-${tone}`}>
            {words}
          </span>
        ))}
      </header>
      <div className="day-body" {...(may ? { ...hand, onPointerDown: (event) => begin(event, 'draw') } : {})}>
        {shown.map((spell, index) => (
          <button
            // A spell never passes another: its place among them is its name.
            key={index}
            type="button"
            data-spell={`${key}.${index}`}
            className={wrong[index] ? 'spell spell-wrong' : 'spell'}
            title={wordsOf(index)}
            style={at(spell.fromMinute, spell.toMinute)}
            disabled={!may}
            aria-label={[words.block(name, spell), wordsOf(index)].filter(Boolean).join('，')}
            aria-pressed={chosen?.column === key && chosen.index === index}
            onPointerDown={(event) => begin(event, 'move', index)}
            onKeyDown={(event) => press(event, index)}
            onClick={() => choose({ column: key, index })}
          >
            <span className="spell-edge spell-from" onPointerDown={(event) => begin(event, 'from', index)} />
            {spell.toMinute - spell.fromMinute >= 30 && <span className="spell-span">{spanOf(spell)}</span>}
            <span className="spell-edge spell-to" onPointerDown={(event) => begin(event, 'to', index)} />
          </button>
        ))}
        {free.map((from) => (
          <span key={from} className="free" style={at(from, from + sessionMinutes)} title={words.free(clockOf(from))} />
        ))}
        {booked.map(({ id, mode, ...span }) => (
          <span key={id} className="booked" style={at(span.fromMinute, span.toMinute + bufferMinutes)}>
            <span className="booked-box" style={{ height: (span.toMinute - span.fromMinute) * scale }}>
              <b>{clockOf(span.fromMinute)}</b>
              <span>
                {words.bookedShort} {modeWords[mode]}
              </span>
            </span>
          </span>
        ))}
        {now !== undefined && now >= top && now <= end && <span className="day-now" style={{ top: (now - top) * scale }} />}
      </div>
      <footer>
        {may && (
          <Button
            size="small"
            type="text"
            icon={<PlusOutlined />}
            aria-label={words.add(name)}
            onClick={() => addOne(spells.at(-1)?.toMinute ?? 540)}
          />
        )}
      </footer>
    </section>
  );
}
