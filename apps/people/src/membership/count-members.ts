import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { countMembers } from '@sanwei/contracts/people/membership';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { countRegister, selectionOf } from './page-of-register.store.js';

@Handles(countMembers)
export class CountMembers implements Handler<typeof countMembers> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle(input: In<typeof countMembers>, work: Work): Promise<Reply<typeof countMembers>> {
    return ok({ count: await countRegister(work, selectionOf(work, this.secrets, input)) });
  }
}
