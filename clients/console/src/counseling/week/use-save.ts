import { useState } from 'react';
import { type AnyOutcome, useAct } from '../../ask/index.js';
import { SetExceptionDocument, SetWeeklyHoursDocument } from '../../generated/documents.js';
import { wordsOf } from '../../parts/form/outcome.js';
import { columnName, changes as words } from '../../words/week.js';
import type { Known } from './columns.js';
import type { EditsHeld } from './edits.js';
import { arrangementInput } from './rules-form.js';

/** Why one column was not saved; with the spell where the service names one. */
export type Refused = { column: string; message: string; fromMinute?: number; toMinute?: number };
/** @property stillBooked sessions on the days that were saved, which hold */
export type Saved = { columns: string[]; stillBooked: number };

/** Saves all that is changed, of whatever week: a day that is refused stays, with the reason, and the others go on. */
export function useSave(known: Known | undefined, { edits, drop }: EditsHeld) {
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [said, setSaid] = useState<string>();
  const weekly = useAct(SetWeeklyHoursDocument);
  const exception = useAct(SetExceptionDocument);
  const forget = (column?: string) => {
    setSaid(undefined);
    setRefused((before) => (column === undefined ? [] : before.filter((one) => one.column !== column)));
  };
  const save = async (): Promise<Saved> => {
    const saved: Saved = { columns: [], stillBooked: 0 };
    forget();
    const { version = 0, arrangement } = known?.hours ?? {};
    let base = edits.base ?? version;
    /** @returns whether the next one is worth a try */
    const missed = (outcome: AnyOutcome | undefined, columns: readonly string[]): boolean => {
      const message = wordsOf(outcome);
      if (outcome?.kind !== 'refused' || outcome.refusal.code === 'HoursChangedSince') {
        // It is the same for all that follow.
        setSaid(message && words.notSaved(columns.map(columnName), message));
        return false;
      }
      const { fromMinute, toMinute, weekday } = outcome.refusal as { fromMinute?: number; toMinute?: number; weekday?: number | null };
      // Of the weekly hours the service names one day; the others wait for it, since they are saved together.
      const named = weekday ? String(weekday) : columns[0];
      const rows = columns.map((column) =>
        column === named
          ? { column, message: message ?? '', fromMinute, toMinute }
          : { column, message: words.together(columnName(named ?? '')) },
      );
      setRefused((before) => [...before, ...rows]);
      return true;
    };
    const weekdays = Object.keys(edits.weekly);
    if (weekdays.length > 0 && arrangement) {
      const rows = Object.entries(edits.weekly).flatMap(([weekday, spells]) => spells.map((one) => ({ ...one, weekday: Number(weekday) })));
      const kept = arrangement.hours.filter(({ weekday }) => edits.weekly[weekday] === undefined);
      const hours = [...kept, ...rows].map(({ weekday, fromMinute, toMinute }) => ({ weekday, fromMinute, toMinute }));
      const outcome = await weekly.act('set.weekly-hours', { ...arrangementInput(arrangement), hours, version: base });
      if (outcome?.kind === 'done') {
        base = outcome.value.version;
        drop(weekdays, base, edits);
        saved.columns.push(...weekdays);
      } else if (!missed(outcome, weekdays)) return saved;
    }
    for (const [key, spells] of Object.entries(edits.days).sort(([a], [b]) => a.localeCompare(b))) {
      const hours = spells?.map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute })) ?? null;
      const outcome = await exception.act(`set.exception-${key}`, { on: key, hours, version: base });
      if (outcome?.kind === 'done') {
        base = outcome.value.version;
        drop([key], base, edits);
        saved.columns.push(key);
        saved.stillBooked += outcome.value.stillBooked.length;
      } else if (!missed(outcome, [key])) return saved;
    }
    return saved;
  };
  return { save, busy: weekly.busy || exception.busy, refused, said, forget };
}
export type Saving = ReturnType<typeof useSave>;
