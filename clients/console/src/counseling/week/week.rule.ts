import { typedDate } from '../../parts/form/typed-date.rule.js';

/** Minutes after midnight, multiples of `cell`; sorted, apart from each other. The service decides; this is what a hand may do before. */
export type Spell = { readonly fromMinute: number; readonly toMinute: number };
export const cell = 5;
export const dayMinutes = 1_440;

export const snap = (minute: number): number => Math.min(dayMinutes, Math.max(0, Math.round(minute / cell) * cell));
const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));
const sorted = (spells: readonly Spell[]): Spell[] => [...spells].sort((a, b) => a.fromMinute - b.fromMinute);

/** From where to where the spell at `index` may reach without touching another one's time. */
const roomOf = (spells: readonly Spell[], index: number) => ({
  from: spells[index - 1]?.toMinute ?? 0,
  to: spells[index + 1]?.fromMinute ?? dayMinutes,
});
const replaced = (spells: readonly Spell[], index: number, one: Spell): Spell[] => spells.map((spell, i) => (i === index ? one : spell));

/** As long as before, by so many minutes later; it stops at the next spell and at the end of the day. */
export function moved(spells: readonly Spell[], index: number, by: number): Spell[] {
  const spell = spells[index];
  if (!spell) return [...spells];
  const [room, length] = [roomOf(spells, index), spell.toMinute - spell.fromMinute];
  const fromMinute = between(room.from, snap(spell.fromMinute + by), room.to - length);
  return replaced(spells, index, { fromMinute, toMinute: fromMinute + length });
}

/** One edge alone; at least one cell is left. */
export function stretched(spells: readonly Spell[], index: number, edge: 'from' | 'to', by: number): Spell[] {
  const spell = spells[index];
  if (!spell) return [...spells];
  const room = roomOf(spells, index);
  if (edge === 'from')
    return replaced(spells, index, { ...spell, fromMinute: between(room.from, snap(spell.fromMinute + by), spell.toMinute - cell) });
  return replaced(spells, index, { ...spell, toMinute: between(spell.fromMinute + cell, snap(spell.toMinute + by), room.to) });
}

/** Between two points of an empty place, in either direction; undefined where somebody else's time begins at once. */
export function drawn(spells: readonly Spell[], anchor: number, end: number): Spell | undefined {
  const at = snap(anchor);
  if (spells.some(({ fromMinute, toMinute }) => fromMinute <= anchor && anchor < toMinute)) return undefined;
  const least = Math.max(0, ...spells.map(({ toMinute }) => toMinute).filter((minute) => minute <= at));
  const most = Math.min(dayMinutes, ...spells.map(({ fromMinute }) => fromMinute).filter((minute) => minute >= at));
  const to = between(least, snap(end), most);
  const [fromMinute, toMinute] = [Math.min(at, to), Math.max(at, to)];
  return toMinute - fromMinute >= cell ? { fromMinute, toMinute } : undefined;
}

/** The first gap at `around` or later that is long enough, else the first of the day; as before when there is none. */
export function added(spells: readonly Spell[], length: number, around: number): Spell[] {
  const gaps = [...sorted(spells), { fromMinute: dayMinutes, toMinute: dayMinutes }].map(({ fromMinute }, i, all) => ({
    from: i === 0 ? 0 : (all[i - 1]?.toMinute ?? 0),
    to: fromMinute,
  }));
  const start = (after: number) =>
    gaps.map(({ from, to }) => ({ from: Math.max(from, after), to })).find(({ from, to }) => to - from >= length)?.from;
  const fromMinute = start(snap(around)) ?? start(0);
  return fromMinute === undefined ? [...spells] : sorted([...spells, { fromMinute, toMinute: fromMinute + length }]);
}

export const removed = (spells: readonly Spell[], index: number): Spell[] => spells.filter((_, i) => i !== index);
export const withSpell = (spells: readonly Spell[], one: Spell): Spell[] => sorted([...spells, one]);

export type Wrong = 'outOfOrder' | 'overlap' | 'tooShort';
/** What the service would refuse of one day, by spell; spells that touch are one. @source `apps/counseling`, `arrangeWeek` */
export function wrongWith(spells: readonly Spell[], sessionMinutes: number): (Wrong | undefined)[] {
  return spells.map((spell, index) => {
    if (spell.fromMinute >= spell.toMinute) return 'outOfOrder';
    if (spells.some((other, i) => i !== index && other.fromMinute < spell.toMinute && spell.fromMinute < other.toMinute)) return 'overlap';
    let { fromMinute, toMinute } = spell;
    for (let grown = true; grown; ) {
      grown = false;
      for (const other of spells) {
        if (other.toMinute === fromMinute && other.fromMinute < fromMinute) [fromMinute, grown] = [other.fromMinute, true];
        if (other.fromMinute === toMinute && other.toMinute > toMinute) [toMinute, grown] = [other.toMinute, true];
      }
    }
    return toMinute - fromMinute < sessionMinutes ? 'tooShort' : undefined;
  });
}

export const same = (a: readonly Spell[], b: readonly Spell[]): boolean =>
  a.length === b.length && a.every(({ fromMinute, toMinute }, i) => fromMinute === b[i]?.fromMinute && toMinute === b[i]?.toMinute);
export const minutesOf = (spells: readonly Spell[]): number =>
  spells.reduce((sum, { fromMinute, toMinute }) => sum + toMinute - fromMinute, 0);

/** A time as it is typed at any other place, and `9`, `930`, `9.30` and `24:00` besides. @returns minutes; undefined for what is no time or lies between two cells */
export function readClock(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim();
  if (/^24(:?00|[点时]整?)?$/.test(text)) return dayMinutes;
  const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:\.?(\d{2}))?$/.exec(text) ?? [];
  const clock = typedDate(`2000-01-01 ${hours ? `${hours}:${minutes}` : text}`, true)?.slice(11);
  if (!clock) return undefined;
  const minute = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return minute % cell === 0 ? minute : undefined;
}

/** What was typed at an edge and not understood, by the place of its spell and the edge: `0.from`, `1.to`. */
export type Unread = Readonly<Record<string, string>>;
/** It stays at its spell while others are added and removed, and goes with it. @param after null where the day is as every week again */
export function unreadAfter(unread: Unread, before: readonly Spell[], after: readonly Spell[] | null): Unread {
  if (!after) return {};
  // As many as before: one was moved, or an edge of it was typed.
  if (after.length === before.length) return unread;
  return Object.fromEntries(
    Object.entries(unread).flatMap(([place, text]) => {
      const [index = '', edge = ''] = place.split('.');
      const was = before[Number(index)];
      const now = was ? after.findIndex((one) => same([one], [was])) : -1;
      return now < 0 ? [] : [[`${now}.${edge}`, text]];
    }),
  );
}
