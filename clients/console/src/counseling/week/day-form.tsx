import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { Panel } from '../../parts/panel.js';
import { clockOf, dayForm as words } from '../../words/week.js';
import type { Column } from './columns.js';
import type { Place } from './day-column.js';
import type { EditsHeld } from './edits.js';
import type { Refused } from './use-save.js';
import { added, readClock, removed, type Spell, wrongWith } from './week.rule.js';

type Props = {
  columns: readonly Column[];
  chosen: Place | undefined;
  choose: (place: Place) => void;
  sessionMinutes: number;
  change: (column: string, spells: readonly Spell[] | null) => void;
  held: EditsHeld;
  /** What the service said about spells of these columns. */
  refused: readonly Refused[];
};

/** The same hours for whoever would rather type. */
export function DayForm({ columns, chosen, choose, sessionMinutes, change, held, refused }: Props) {
  // Nobody has chosen yet: a day where something waits to be put right comes first.
  const first = columns.find((one) => held.edits.unread[one.key]) ?? columns.find(({ may }) => may) ?? columns[0];
  const column = columns.find(({ key }) => key === chosen?.column) ?? first;
  if (!column) return null;
  const { key, spells, may, exception } = column;
  const unread = held.edits.unread[key] ?? {};
  const wrong = wrongWith(spells, sessionMinutes);
  const set = (index: number, one: Partial<Spell>) =>
    change(
      key,
      spells.map((spell, i) => (i === index ? { ...spell, ...one } : spell)),
    );
  const clockAt = (index: number, edge: 'from' | 'to') => {
    const [place, field] = [`${index}.${edge}`, edge === 'from' ? 'fromMinute' : 'toMinute'] as const;
    const value = spells[index]?.[field] ?? 0;
    const settle = (text: string) => {
      const minute = readClock(text);
      held.notRead(key, place, minute === undefined ? text : undefined);
      if (minute !== undefined && minute !== value) set(index, { [field]: minute });
    };
    return <Clock key={`${key}.${place}`} label={words[edge]} value={value} unread={unread[place]} settle={settle} />;
  };
  const wordsAt = (index: number, spell: Spell) => {
    const said = refused.find(
      ({ column, fromMinute = 0, toMinute = 0 }) => column === key && fromMinute <= spell.fromMinute && spell.toMinute <= toMinute,
    );
    if (said) return said.message;
    // Beside a time that is not there yet the one from before proves nothing.
    if (unread[`${index}.from`] !== undefined || unread[`${index}.to`] !== undefined) return undefined;
    const kind = wrong[index];
    return kind && (kind === 'tooShort' ? words.wrong.tooShort(sessionMinutes) : words.wrong[kind]);
  };
  return (
    <Panel title={words.title} id="day-form">
      <div className="spans">
        <Select
          aria-label={words.column}
          value={key}
          options={columns.map((one) => ({ value: one.key, label: one.name }))}
          onChange={(value) => choose({ column: value, index: 0 })}
        />
        {!may && <p className="quiet small">{words.pastNote}</p>}
        {spells.map((spell, index) => {
          const said = wordsAt(index, spell);
          return (
            <fieldset key={index} className="span-row" disabled={!may}>
              <legend className="only-read">{words.nth(index)}</legend>
              {clockAt(index, 'from')}
              {clockAt(index, 'to')}
              <Button
                icon={<DeleteOutlined />}
                aria-label={words.remove(index)}
                disabled={!may}
                onClick={() => change(key, removed(spells, index))}
              />
              {said && <p role="alert">{said}</p>}
            </fieldset>
          );
        })}
        {may && (
          <div className="span-acts">
            <Button
              icon={<PlusOutlined />}
              onClick={() => change(key, added(spells, Math.max(60, sessionMinutes), spells.at(-1)?.toMinute ?? 540))}
            >
              {words.add}
            </Button>
            {spells.length > 0 && <Button onClick={() => change(key, [])}>{words.close}</Button>}
            {exception && <Button onClick={() => change(key, null)}>{words.back}</Button>}
          </div>
        )}
      </div>
    </Panel>
  );
}

type ClockProps = {
  label: string;
  value: number;
  /** What was typed instead of a time. */
  unread: string | undefined;
  /** Typed to its end: the field was left, or Enter pressed. */
  settle: (text: string) => void;
};

/** A time as people write it; what is no time stays there, with words about it, until it is one. */
function Clock({ label, value, unread, settle }: ClockProps) {
  const [typed, setTyped] = useState<string>();
  const said = useId();
  const end = () => {
    if (typed === undefined) return;
    setTyped(undefined);
    settle(typed);
  };
  const wrong = typed === undefined && unread !== undefined;
  return (
    <div>
      <Input
        aria-label={label}
        value={typed ?? unread ?? clockOf(value)}
        status={wrong ? 'error' : undefined}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? said : undefined}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={end}
        onPressEnter={end}
      />
      {wrong && (
        <p id={said} role="alert" className="span-wrong">
          {words.notClock(unread)}
        </p>
      )}
    </div>
  );
}
