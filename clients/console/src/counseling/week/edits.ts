import { useSyncExternalStore } from 'react';
import { port, signedIn } from '../../ask/index.js';
import { unsaved } from '../../shell/unsaved.js';
import type { Spell } from './week.rule.js';

/** What was changed here and is not saved: it survives a reload and other pages, and goes with the tab and when somebody else signs in. */
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

// One for the tab. Whose it is stands beside it.
let held: { of: string | undefined; edits: Edits } | undefined;
const hearers = new Set<() => void>();
const tell = () => {
  for (const hear of hearers) hear();
};
signedIn.onChange(() => {
  if (held && held.of !== signedIn.personId()) held = undefined;
  tell();
});

function current(): Edits {
  const of = signedIn.personId();
  if (held?.of !== of) held = undefined;
  held ??= { of, edits: of ? stored() : none };
  return held.edits;
}
const listen = (hear: () => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};

const without = <Value>(of: Readonly<Record<string, Value>>, name: string) =>
  Object.fromEntries(Object.entries(of).filter(([other]) => other !== name));

const isEmpty = ({ weekly, days }: Edits) => Object.keys(weekly).length === 0 && Object.keys(days).length === 0;

/** From what is there by then: two answers may come one after the other. */
function set(become: (before: Edits) => Edits): void {
  const wanted = become(current());
  const edits = isEmpty(wanted) ? none : wanted;
  held = { of: signedIn.personId(), edits };
  if (edits === none) port.storage.remove(key);
  else port.storage.write(key, JSON.stringify(edits));
  // The menu, the page of today and the tab that is closed know of it without this script.
  unsaved.say('/week', columnsOf(edits));
  tell();
}

const change = (column: string, spells: readonly Spell[] | null, version: number) =>
  set(({ base = version, weekly, days }) =>
    column.includes('-')
      ? { base, weekly, days: { ...days, [column]: spells } }
      : { base, days, weekly: { ...weekly, [column]: spells ?? [] } },
  );
const rebase = (base: number) => set((before) => ({ ...before, base }));
const drop = (columns: readonly string[], base?: number) =>
  set((before) =>
    columns.reduce<Edits>(
      (all, one) => ({ base: base ?? all.base, weekly: without(all.weekly, one), days: without(all.days, one) }),
      before,
    ),
  );

/** Columns that are changed and not saved, those of every week first. */
export const columnsOf = ({ weekly, days }: Edits): string[] => [...Object.keys(weekly).sort(), ...Object.keys(days).sort()];

export function useEdits() {
  const edits = useSyncExternalStore(listen, current);
  return {
    edits,
    /** Of one column. @param version what is seen while it is changed */
    change,
    /** Somebody has seen what another window did and means it all the same. */
    rebase,
    /** Saved, or not wanted. @param base what the rest builds on from now */
    drop,
  };
}
export type EditsHeld = ReturnType<typeof useEdits>;
