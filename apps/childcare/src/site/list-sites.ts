import type { In, Reply } from '@sanwei/contracts';
import { listSites } from '@sanwei/contracts/childcare/site';
import { cityDay, ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { containing, cursorOf, pageFrom, type Work } from '@sanwei/work';
import type { Site } from './site.table.js';

type ClassRow = { siteId: string; name: string; program: string; startsOn: string; endsOn: string };

@Handles(listSites)
export class ListSites implements Handler<typeof listSites> {
  async handle({ first, after, words }: In<typeof listSites>, work: Work): Promise<Reply<typeof listSites>> {
    // Ids grow with time: the newest site stands first, and the id alone says where a page goes on.
    const { id: beyond } = cursorOf(after);
    const parts = words?.split(' ').map(containing) ?? [];
    const named = '(s.name LIKE ? OR EXISTS (SELECT 1 FROM school_class m WHERE m.siteId = s.id AND m.name LIKE ?))';
    const rows = await work.sql<Site>(
      `SELECT s.id, s.name FROM site s WHERE ${beyond ? 's.id < ?' : 'TRUE'}
       ${parts.map(() => `AND ${named}`).join(' ')}
       ORDER BY s.id DESC LIMIT ?`,
      [...(beyond ? [beyond] : []), ...parts.flatMap((part) => [part, part]), first + 1],
    );
    const page = pageFrom(rows, first, () => work.now);
    const classes = await this.classesAt(work, page.items);
    return ok({
      ...page,
      items: page.items.map(({ id, name }) => ({
        id,
        name,
        classes: classes.filter(({ siteId }) => siteId === id).map(({ siteId: _, ...shown }) => shown),
      })),
    });
  }

  /** In one reading however many sites there are. */
  private async classesAt(work: Work, sites: readonly Site[]): Promise<ClassRow[]> {
    if (sites.length === 0) return [];
    return work.sql<ClassRow>(
      `SELECT m.siteId, m.name, p.name AS program, m.startsOn, m.endsOn FROM school_class m JOIN program p ON p.id = m.programId
       WHERE m.siteId IN (?) AND m.endsOn >= ? ORDER BY m.startsOn, m.name, m.id`,
      [sites.map(({ id }) => id), cityDay(work.now)],
    );
  }
}
