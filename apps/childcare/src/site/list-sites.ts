import type { In, Reply } from '@sanwei/contracts';
import { listSites } from '@sanwei/contracts/childcare/site';
import { cityDay, ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { cursorOf, pageFrom, type Work } from '@sanwei/work';

type SiteRow = { id: string; name: string; closesAt: Date };
type ClassRow = { siteId: string; name: string; program: string; startsOn: string; endsOn: string };
/** The signs that LIKE reads as "anything" are letters here. */
const asPart = (part: string): string => `%${part.replace(/[\\%_]/gu, '\\$&')}%`;

/** A site is the first class that was published at its place. */
@Handles(listSites)
export class ListSites implements Handler<typeof listSites> {
  async handle({ first, after, words }: In<typeof listSites>, work: Work): Promise<Reply<typeof listSites>> {
    // Ids grow with time: the newest site stands first, and the id alone says where a page goes on.
    const { id: beyond } = cursorOf(after);
    const parts = words?.split(' ').map(asPart) ?? [];
    const named = '(c.site LIKE ? OR EXISTS (SELECT 1 FROM school_class m WHERE m.site = c.site AND m.name LIKE ?))';
    const rows = await work.sql<SiteRow>(
      `SELECT c.id, c.site AS name, c.closesAt FROM school_class c
       WHERE ${beyond ? 'c.id < ?' : 'TRUE'} AND NOT EXISTS (SELECT 1 FROM school_class f WHERE f.site = c.site AND f.id < c.id)
       ${parts.map(() => `AND ${named}`).join(' ')}
       ORDER BY c.id DESC LIMIT ?`,
      [...(beyond ? [beyond] : []), ...parts.flatMap((part) => [part, part]), first + 1],
    );
    const page = pageFrom(rows, first, (row) => row.closesAt);
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
  private async classesAt(work: Work, sites: readonly SiteRow[]): Promise<ClassRow[]> {
    if (sites.length === 0) return [];
    return work.sql<ClassRow>(
      `SELECT c.id AS siteId, m.name, p.name AS program, m.startsOn, m.endsOn FROM school_class c
       JOIN school_class m ON m.site = c.site JOIN program p ON p.id = m.programId
       WHERE c.id IN (?) AND m.endsOn >= ? ORDER BY m.startsOn, m.name, m.id`,
      [sites.map(({ id }) => id), cityDay(work.now)],
    );
  }
}
