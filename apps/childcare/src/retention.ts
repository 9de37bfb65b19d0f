import { cityDay } from '@sanwei/kernel';
import type { ActInSweep, RetentionRule, Sweep, Work } from '@sanwei/work';
import { type ChildUse, hasHadItsTime } from './child/child-use.rule.js';
import { nextUses, usesInTurn } from './child/child-use.store.js';
import { forgetChildren } from './child/forget-children.js';

const atOnce = 500;

/** Looks at all children, some hundred at once, and forgets what is due in a transaction of each such part. */
const sweepChildren =
  (due: (use: ChildUse, before: Date) => boolean, action: string, forget: (work: Work, due: readonly ChildUse[]) => Promise<void>): Sweep =>
  async (act, before) => {
    let count = 0;
    for (let after = ''; ; ) {
      const part = await act((work) => nextUses(work, after, atOnce));
      const found = part.filter((use) => due(use, before));
      if (found.length > 0) count += await act((work) => forgetDue(work, found));
      if (part.length < atOnce) return count;
      after = part.at(-1)!.id;
    }
    async function forgetDue(work: Work, found: readonly ChildUse[]): Promise<number> {
      const still = (await usesInTurn(work, found)).filter((use) => due(use, before));
      if (still.length === 0) return 0;
      await forget(work, still);
      for (const { id } of still) work.record(action, id);
      return still.length;
    }
  };

const forgetCards = async (work: Work, due: readonly ChildUse[]): Promise<void> => {
  await work.change('DELETE FROM health_card WHERE childId IN (?)', [due.map(({ id }) => id)]);
};

/** Rows without a child, by which ranks of others were counted. Children who are still here take theirs along when they go. */
const sweepPlaces = async (act: ActInSweep, before: Date): Promise<number> => {
  for (let count = 0; ; ) {
    const gone = await act(async (work) => {
      const rows = await work.sql<{ id: string }>(
        `SELECT p.id FROM place p JOIN school_class s ON s.id = p.classId
         WHERE s.endsOn < ? AND NOT EXISTS (SELECT 1 FROM child c WHERE c.id = p.childId) LIMIT ?`,
        [cityDay(before), atOnce],
      );
      return rows.length === 0 ? 0 : work.change('DELETE FROM place WHERE id IN (?)', [rows.map(({ id }) => id)]);
    });
    count += gone;
    if (gone < atOnce) return count;
  }
};

/** What the guardian's consent promises, in its words. */
export const keepDays = { card: 30, child: 90, unplaced: 365 } as const;
const source = '《个人信息保护法》第十九条、第四十七条：目的已实现; the text of the guardian’s consent';
export const retention: readonly RetentionRule[] = [
  {
    table: 'health_card',
    words: 'health cards of children whose classes are over (健康卡)',
    keepDays: keepDays.card,
    from: 'the last day of the last class, or the last confirming or applying after it',
    sweep: sweepChildren(hasHadItsTime.card, '到期删除健康卡', forgetCards),
    source,
  },
  {
    table: 'child',
    words: 'children whose classes are over, with their places; the key is destroyed (孩子)',
    keepDays: keepDays.child,
    from: 'the same',
    sweep: sweepChildren(hasHadItsTime.child, '到期删除孩子的信息', forgetChildren),
    source: `${source}; 90 days: questions about a program are asked until the next begins`,
  },
  {
    table: 'child',
    words: 'children who never had a place (没有参加过托管的孩子)',
    keepDays: keepDays.unplaced,
    from: 'the last adding, applying or confirming',
    sweep: sweepChildren(hasHadItsTime.unplaced, '到期删除孩子的信息', forgetChildren),
    source: `${source}; a year holds a winter and a summer program`,
  },
  {
    table: 'place',
    words: 'places without their child, in classes that are over (无主的名次)',
    keepDays: keepDays.child,
    from: 'the last day of the class',
    sweep: sweepPlaces,
    source: 'nobody’s rank is counted by them any more',
  },
];
