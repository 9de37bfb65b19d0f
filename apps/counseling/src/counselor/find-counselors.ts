import type { In, Reply } from '@sanwei/contracts';
import { findCounselors } from '@sanwei/contracts/counseling/counselor';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { counselorsBy, shownCounselor } from './counselor.store.js';

@Handles(findCounselors)
export class FindCounselors implements Handler<typeof findCounselors> {
  async handle({ counselorIds }: In<typeof findCounselors>, work: Work): Promise<Reply<typeof findCounselors>> {
    return ok({ items: (await counselorsBy(work, counselorIds)).map(shownCounselor) });
  }
}
