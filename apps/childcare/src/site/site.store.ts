import type { Work } from '@sanwei/work';
import type { SchoolClass } from '../program/program.rule.js';
import type { Site } from './site.table.js';

/**
 * The sites that are called so; where there is none it is made, once though two ask for it at a time: whoever comes second waits at the unique
 * key and takes the first one's.
 */
const siteNamed = async (work: Work, name: string): Promise<Site> => {
  await work.change('INSERT INTO site (id, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE name = name', [work.newId(), name]);
  const [site] = await work.sql<Site>('SELECT id, name FROM site WHERE name = ?', [name]);
  if (!site) throw new Error('a site that was just made is not there');
  return site;
};

/** @returns the same classes, each at the site of its name and with that site's spelling */
export const atSites = async (work: Work, classes: readonly Omit<SchoolClass, 'siteId'>[]): Promise<SchoolClass[]> => {
  const known = new Map<string, Site>();
  // In one order, so that two who publish at the same places do not wait for each other crosswise.
  for (const name of [...new Set(classes.map(({ site }) => site))].sort()) known.set(name, await siteNamed(work, name));
  return classes.map((one) => {
    const { id: siteId, name: site } = known.get(one.site) as Site;
    return { ...one, siteId, site };
  });
};
