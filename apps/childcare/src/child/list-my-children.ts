import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { listMyChildren } from '@sanwei/contracts/childcare/child';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { openChild, ownChildren, shownChild } from './child.store.js';

@Handles(listMyChildren)
export class ListMyChildren implements Handler<typeof listMyChildren> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle(_input: In<typeof listMyChildren>, work: Work): Promise<Reply<typeof listMyChildren>> {
    const rows = await ownChildren(work);
    return ok({ items: rows.map((row) => shownChild(openChild(this.secrets, row))) });
  }
}
