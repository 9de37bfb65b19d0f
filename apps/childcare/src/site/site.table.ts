import type { SiteId } from '@sanwei/contracts';
import { id, table, text } from '@sanwei/work';

/** A place where classes are held; it stays when the last class has gone. */
export type Site = {
  id: SiteId;
  /** Once each: the collation takes wide letters, capitals and accents for one. */
  name: string;
};

export const sites = table<Site>('site', { id: id(true), name: text(60) }, [{ columns: ['name'], unique: true }]);
