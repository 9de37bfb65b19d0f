import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { findChildren } from '@sanwei/contracts/childcare/child';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { openChild, ownChildren, shownChild } from './child.store.js';

@Handles(findChildren)
export class FindChildren implements Handler<typeof findChildren> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ childIds }: In<typeof findChildren>, work: Work): Promise<Reply<typeof findChildren>> {
    const rows = await ownChildren(work, childIds);
    return ok({ items: rows.map((row) => shownChild(openChild(this.secrets, row))) });
  }
}
