import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { listPendingMemberships } from '@sanwei/contracts/people/membership';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { pageOfRegister } from './page-of-register.store.js';

@Handles(listPendingMemberships)
export class ListPendingMemberships implements Handler<typeof listPendingMemberships> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle(input: In<typeof listPendingMemberships>, work: Work): Promise<Reply<typeof listPendingMemberships>> {
    return ok(await pageOfRegister(work, this.secrets, { ...input, name: null, status: 'pending' }));
  }
}
