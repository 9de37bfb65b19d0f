import { useSyncExternalStore } from 'react';
import { port, signedIn } from '../../ask/index.js';
import { unsaved } from '../../shell/unsaved.js';
import { isAsSent } from './as-sent.rule.js';
import { type Spell, type Unread, unreadAfter } from './week.rule.js';

/** What was changed here and is not saved: it survives a reload and other pages, and goes with the tab and when somebody else signs in. */
export type Edits = {
  /** The version on which it was begun; undefined while nothing is changed. */
  base?: number;
  /** By weekday, 1 to 7. */
  weekly: Readonly<Record<string, readonly Spell[]>>;
  /** By day; null goes back to what is every week. */
  days: Readonly<Record<string, readonly Spell[] | null>>;
  /** By column, what was typed there and not understood; it waits to be put right, and everything waits with it. */
  unread: Readonly<Record<string, Unread>>;
};
const none: Edits = { weekly: {}, days: {}, unread: {} };
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

const isEmpty = (edits: Edits) => columnsOf(edits).length === 0;

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

const withUnread = (all: Edits['unread'], column: string, unread: Unread) =>
  Object.keys(unread).length > 0 ? { ...all, [column]: unread } : without(all, column);

const change = (column: string, spells: readonly Spell[] | null, before: readonly Spell[], version: number) =>
  set(({ base = version, weekly, days, unread: all }) => {
    const unread = withUnread(all, column, unreadAfter(all[column] ?? {}, before, spells));
    return column.includes('-')
      ? { base, weekly, days: { ...days, [column]: spells }, unread }
      : { base, days, weekly: { ...weekly, [column]: spells ?? [] }, unread };
  });
const notRead = (column: string, place: string, text: string | undefined) =>
  set((before) => {
    const of = before.unread[column] ?? {};
    return { ...before, unread: withUnread(before.unread, column, text === undefined ? without(of, place) : { ...of, [place]: text }) };
  });
const rebase = (base: number) => set((before) => ({ ...before, base }));
const drop = (columns: readonly string[], base?: number, sent?: Edits) =>
  set((before) =>
    columns
      .filter((one) => !sent || isAsSent(before, sent, one))
      .reduce<Edits>(
        (all, one) => ({
          base: base ?? all.base,
          weekly: without(all.weekly, one),
          days: without(all.days, one),
          unread: without(all.unread, one),
        }),
        base === undefined ? before : { ...before, base },
      ),
  );

/** Columns where something is not saved, those of every week first. */
export const columnsOf = ({ weekly, days, unread }: Edits): string[] => {
  const all = [...new Set([...Object.keys(weekly), ...Object.keys(days), ...Object.keys(unread)])].sort();
  return [...all.filter((one) => !one.includes('-')), ...all.filter((one) => one.includes('-'))];
};

export function useEdits() {
  const edits = useSyncExternalStore(listen, current);
  return {
    edits,
    /** Of one column. @param before its spells until now @param version what is seen while it is changed */
    change,
    /** Typed at `0.from` of a column, and no time; undefined when it has become one. */
    notRead,
    /** Somebody has seen what another window did and means it all the same. */
    rebase,
    /** Saved, or not wanted. @param base what the rest builds on from now @param sent what was saved: what has been changed since stays */
    drop,
  };
}
export type EditsHeld = ReturnType<typeof useEdits>;
