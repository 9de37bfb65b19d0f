import { Inject } from '@nestjs/common';
import type { In, PersonId, Reply } from '@sanwei/contracts';
import { openStaffAccount } from '@sanwei/contracts/people/staff';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { isDuplicate, type Work } from '@sanwei/work';
import { newPerson } from '../person/person.rule.js';
import { persons } from '../person/person.table.js';
import { newInitialPassword } from './initial-password.js';
import { Passwords } from './passwords.js';
import { plainUsername } from './staff-account.rule.js';
import { staffAccounts } from './staff-account.table.js';

/** Without any role: those are given by another administrator. */
@Handles(openStaffAccount)
export class OpenStaffAccount implements Handler<typeof openStaffAccount> {
  constructor(@Inject(Passwords) private readonly passwords: Passwords) {}

  async handle({ name, username }: In<typeof openStaffAccount>, work: Work): Promise<Reply<typeof openStaffAccount>> {
    const initialPassword = newInitialPassword();
    const passwordHash = await this.passwords.hash(initialPassword);
    const personId = work.newId<PersonId>();
    await work.insert(persons, [newPerson(personId, work.now, { displayName: name })]);
    const times = { createdAt: work.now, passwordSetAt: work.now, disabledAt: null, signedInAt: null, changedAt: null };
    try {
      await work.insert(staffAccounts, [{ personId, username: plainUsername(username), passwordHash, mustChange: true, ...times }]);
    } catch (error) {
      if (isDuplicate(error)) return refuse('UsernameTaken');
      throw error;
    }
    work.record('新开账号', personId);
    return ok({ personId, initialPassword });
  }
}
