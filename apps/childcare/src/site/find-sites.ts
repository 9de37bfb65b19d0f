import type { In, Reply } from '@sanwei/contracts';
import { findSites } from '@sanwei/contracts/childcare/site';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import type { Site } from './site.table.js';

@Handles(findSites)
export class FindSites implements Handler<typeof findSites> {
  async handle({ siteIds }: In<typeof findSites>, work: Work): Promise<Reply<typeof findSites>> {
    return ok({ items: await work.sql<Site>('SELECT id, name FROM site WHERE id IN (?)', [siteIds]) });
  }
}
