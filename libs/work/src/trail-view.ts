import { cityDay, endOfCityDay, startOfCityDay } from '@sanwei/kernel';
import type { TrailLine } from './trail.table.js';
import { walkTrail } from './walk-trail.js';
import type { Work } from './work.js';

/** How the audit administrator sees moments: as they are, or as days, where members stand under masks and a moment would say who it was. */
export type TrailShown = { coarse: boolean };
type Row = TrailLine & { link: number };

/** Sealed lines by falling link. @returns what `listTrail` says */
export const findTrail = async (
  work: Work,
  { first, after, day }: { first: number; after: string | null; day: string | null },
  { coarse }: TrailShown,
) => {
  const ends = [...(day ? [endOfCityDay(day)] : []), ...(coarse ? [startOfCityDay(cityDay(work.now))] : [])];
  const before = Math.min(/^\d{1,10}$/.test(after ?? '') ? Number(after) : 2 ** 32, await linkBehind(work, ends));
  const rows = await work.sql<Row>(
    `SELECT s.link, t.at, t.actorId, t.action, t.object, t.outcome FROM trail_seal s JOIN trail t ON t.id = s.trailId
     WHERE s.link < ? ORDER BY s.link DESC LIMIT ?`,
    [before, first + 1],
  );
  const items = rows.slice(0, first).map(({ link, at, actorId, action, object, outcome }) => ({
    ...{ link, actor: actorId, action, object, outcome },
    at: (coarse ? startOfCityDay(cityDay(at)) : at).toISOString(),
  }));
  return { items, next: rows.length > first ? String(items.at(-1)?.link ?? '') : null };
};

/** The link behind the last line before the earliest of `ends`: lines are sealed in the order in which they were written, within a second. */
const linkBehind = async (work: Work, ends: readonly Date[]): Promise<number> => {
  if (ends.length === 0) return 2 ** 32;
  const end = new Date(Math.min(...ends.map((one) => one.getTime())));
  const [last] = await work.sql<{ link: number }>(
    'SELECT s.link FROM trail t JOIN trail_seal s ON s.trailId = t.id WHERE t.at < ? ORDER BY t.at DESC, t.id DESC LIMIT 1',
    [end],
  );
  return last ? last.link + 1 : 0;
};

/** A stretch of the chain. @returns what `checkTrail` says */
export const checkLinks = async (work: Work, trailKey: Buffer, wanted: { from: number; atMost: number }, { coarse }: TrailShown) => {
  const [newest] = await work.sql<{ link: number | null }>('SELECT MAX(link) AS link FROM trail_seal');
  // A number that grows while one looks on would be a moment.
  const shown = coarse ? await linkBehind(work, [startOfCityDay(cityDay(work.now))]) : 2 ** 32;
  const all = Math.min(newest?.link ?? 0, Math.max(shown - 1, 0));
  const from = Math.min(wanted.from, all + 1);
  const atMost = Math.min(wanted.atMost, all + 1 - from);
  const { walked, broken } = await walkTrail({ query: (statement, values) => work.sql(statement, values ?? []) }, trailKey, from, atMost);
  return {
    ...{ whole: !broken, checked: walked, newest: all },
    next: broken || walked >= all ? null : walked + 1,
    brokenAt: broken?.brokenAt ?? null,
    why: broken ? whys[broken.why] : null,
  };
};
const whys = { changed: 'changed', 'line missing': 'lineMissing', 'link missing': 'linkMissing' } as const;
