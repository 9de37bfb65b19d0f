import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { listMembers } from '@sanwei/contracts/people/membership';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { pageOfRegister } from './page-of-register.store.js';

@Handles(listMembers)
export class ListMembers implements Handler<typeof listMembers> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle(input: In<typeof listMembers>, work: Work): Promise<Reply<typeof listMembers>> {
    return ok(await pageOfRegister(work, this.secrets, input));
  }
}
