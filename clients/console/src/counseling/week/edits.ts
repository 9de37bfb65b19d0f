import { useEffect, useState } from 'react';
import { port } from '../../ask/index.js';
import type { Spell } from './week.rule.js';

/** What was changed here and is not saved: it survives a reload, and goes with the tab and when somebody else signs in. */
export type Edits = {
  /** The version on which it was begun; undefined while nothing is changed. */
  base?: number;
  /** By weekday, 1 to 7. */
  weekly: Readonly<Record<string, readonly Spell[]>>;
  /** By day; null goes back to what is every week. */
  days: Readonly<Record<string, readonly Spell[] | null>>;
};
const none: Edits = { weekly: {}, days: {} };
const key = 'draft.week';

function stored(): Edits {
  try {
    return { ...none, ...(JSON.parse(port.storage.read(key) ?? '{}') as Partial<Edits>) };
  } catch {
    return none;
  }
}

const without = <Value>(of: Readonly<Record<string, Value>>, name: string) =>
  Object.fromEntries(Object.entries(of).filter(([other]) => other !== name));

const isEmpty = ({ weekly, days }: Edits) => Object.keys(weekly).length === 0 && Object.keys(days).length === 0;

export function useEdits() {
  const [edits, setEdits] = useState(stored);
  // From what is there by then: two answers may come within one drawing.
  const set = (become: (before: Edits) => Edits) => setEdits((before) => (isEmpty(become(before)) ? none : become(before)));
  useEffect(() => {
    if (isEmpty(edits)) port.storage.remove(key);
    else port.storage.write(key, JSON.stringify(edits));
  }, [edits]);
  return {
    edits,
    /** Of one column. @param version what is seen while it is changed */
    change: (column: string, spells: readonly Spell[] | null, version: number) =>
      set(({ base = version, weekly, days }) =>
        column.includes('-')
          ? { base, weekly, days: { ...days, [column]: spells } }
          : { base, days, weekly: { ...weekly, [column]: spells ?? [] } },
      ),
    /** Somebody has seen what another window did and means it all the same. */
    rebase: (base: number) => set((before) => ({ ...before, base })),
    /** Saved, or not wanted. @param base what the rest builds on from now */
    drop: (columns: readonly string[], base?: number) =>
      set((before) =>
        columns.reduce<Edits>(
          (all, one) => ({ base: base ?? all.base, weekly: without(all.weekly, one), days: without(all.days, one) }),
          before,
        ),
      ),
  };
}
export type EditsHeld = ReturnType<typeof useEdits>;
