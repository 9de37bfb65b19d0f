import { assign, costsOf, forbid } from './assignment.rule.js';

export type Pair<Id> = readonly [left: Id, right: Id];
/** One round of an activity: who sits with whom, and who of those present sits out. */
export type Round<Id> = { pairs: Pair<Id>[]; satOut: Id[] };

/**
 * @param left, right who is here now: late-comers are in it, who left or did not turn up is not
 * @param score what the two are worth to each other, both directions in one; null: they may not meet
 * @param met who has met before, at other activities
 * @param held the rounds so far, as they were held
 */
export type Gathering<Id> = {
  left: readonly Id[];
  right: readonly Id[];
  score(left: Id, right: Id): number | null;
  met: Iterable<Pair<Id>>;
  held: readonly Round<Id>[];
};

/**
 * The next rounds, one after the other: each is the best that can still be had when nobody meets twice. Nobody sits out who could sit with
 * somebody; whoever has sat out most often sits first. Whoever comes late has missed rounds but has not sat out.
 * When somebody does not turn up, plan again: the rounds that were held stay as they are.
 * @returns as many rounds as asked for; the last ones may have few pairs or none when everybody has met
 */
export const planRounds = <Id extends string>({ left, right, score, met, held }: Gathering<Id>, rounds: number): Round<Id>[] => {
  const [rowOf, columnOf] = [placesOf(left), placesOf(right)];
  const outs = countsOf(held.flatMap(({ satOut }) => satOut));
  const mostDue = 2 * (held.length + rounds);
  const costs = costsOf(left.length, right.length, (row, column) => score(left[row]!, right[column]!), mostDue);
  const never = ([one, other]: Pair<Id>) => {
    const [row, column] = [rowOf.get(one), columnOf.get(other)];
    if (row !== undefined && column !== undefined) forbid(costs, row, column);
  };
  for (const pair of [...met, ...held.flatMap(({ pairs }) => pairs)]) never(pair);
  return Array.from({ length: rounds }, () => {
    const chosen = assign(costs, { rows: dueOf(left, outs), columns: dueOf(right, outs) });
    const pairs = chosen.map(({ row, column }): Pair<Id> => [left[row]!, right[column]!]);
    pairs.forEach(never);
    const [rows, columns] = [new Set(chosen.map(({ row }) => row)), new Set(chosen.map(({ column }) => column))];
    const satOut = [...left.filter((_id, row) => !rows.has(row)), ...right.filter((_id, column) => !columns.has(column))];
    for (const id of satOut) outs.set(id, (outs.get(id) ?? 0) + 1);
    return { pairs, satOut };
  });
};

const placesOf = <Id>(ids: readonly Id[]) => new Map(ids.map((id, place) => [id, place]));
const countsOf = <Id>(ids: readonly Id[]) => {
  const counts = new Map<Id, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/** From the one who has sat out least: only the difference within a side counts. */
const dueOf = <Id>(side: readonly Id[], outs: ReadonlyMap<Id, number>): number[] => {
  if (outs.size === 0) return side.map(() => 0);
  const counts = side.map((id) => outs.get(id) ?? 0);
  const least = Math.min(...counts);
  return counts.map((count) => count - least);
};
