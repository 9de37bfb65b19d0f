import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Panel } from '../../parts/panel.js';
import { clockOf, dayForm as words } from '../../words/week.js';
import type { Column } from './columns.js';
import type { Place } from './day-column.js';
import type { Refused } from './use-save.js';
import { added, readClock, removed, type Spell, wrongWith } from './week.rule.js';

type Props = {
  columns: readonly Column[];
  chosen: Place | undefined;
  choose: (place: Place) => void;
  sessionMinutes: number;
  change: (column: string, spells: readonly Spell[] | null) => void;
  /** What the service said about spells of these columns. */
  refused: readonly Refused[];
};

/** The same hours for whoever would rather type. */
export function DayForm({ columns, chosen, choose, sessionMinutes, change, refused }: Props) {
  const column = columns.find(({ key }) => key === chosen?.column) ?? columns.find(({ may }) => may) ?? columns[0];
  if (!column) return null;
  const { key, spells, may, exception } = column;
  const wrong = wrongWith(spells, sessionMinutes);
  const set = (index: number, one: Partial<Spell>) =>
    change(
      key,
      spells.map((spell, i) => (i === index ? { ...spell, ...one } : spell)),
    );
  const wordsAt = (index: number, spell: Spell) => {
    const said = refused.find(
      ({ column, fromMinute = 0, toMinute = 0 }) => column === key && fromMinute <= spell.fromMinute && spell.toMinute <= toMinute,
    );
    if (said) return said.message;
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
              <Clock label={words.from} value={spell.fromMinute} onChange={(fromMinute) => set(index, { fromMinute })} />
              <Clock label={words.to} value={spell.toMinute} onChange={(toMinute) => set(index, { toMinute })} />
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

/** A time as people write it; what is no time stands there in red until it is one. */
function Clock({ label, value, onChange }: { label: string; value: number; onChange: (minute: number) => void }) {
  const [typed, setTyped] = useState(clockOf(value));
  useEffect(() => setTyped(clockOf(value)), [value]);
  const minute = readClock(typed);
  return (
    <Input
      aria-label={label}
      value={typed}
      status={minute === undefined ? 'error' : undefined}
      title={minute === undefined ? words.notClock : undefined}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => (minute === undefined ? setTyped(clockOf(value)) : minute !== value && onChange(minute))}
      onPressEnter={() => minute !== undefined && minute !== value && onChange(minute)}
    />
  );
}
