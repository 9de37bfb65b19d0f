import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { type In, type Out, type PersonId, type Reply, wholeCity } from '@sanwei/contracts';
import { listImportedPhones } from '@sanwei/contracts/matchmaking/register-import';
import { createImportedPersons, importedPersonsReady, personMerged } from '@sanwei/contracts/people/person';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles, InjectRoom, NotNow, type ServiceRoom } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { grantFor } from '../grant/role-grant.rule.js';
import { roleGrants } from '../grant/role-grant.table.js';
import { linkMemberships } from '../membership/link-memberships.store.js';
import { SECRETS, type Secrets } from '../secrets.js';
import { newPerson } from './person.rule.js';
import { persons } from './person.table.js';
import { indexOf, sealReach } from './reach.store.js';

const atOnce = 500;
type Imported = Out<typeof listImportedPhones>['items'][number] & { phoneIndex: string };

/** One page of an import: whoever is new gets an account, whoever has one is named, so that the profile becomes theirs. */
@Handles(createImportedPersons)
export class CreateImportedPersons implements Handler<typeof createImportedPersons> {
  constructor(
    @Inject(SECRETS) private readonly secrets: Secrets,
    @InjectRoom() private readonly room: ServiceRoom,
  ) {}

  async handle({ importId, after }: In<typeof createImportedPersons>, work: Work): Promise<Reply<typeof createImportedPersons>> {
    // Before the first statement, so that no connection is held meanwhile.
    const { items, next } = await work.once('page', () => this.page(importId, after));
    const page = items.map((one) => ({ ...one, phoneIndex: indexOf(this.secrets, 'phone', one.phone) }));
    if (page.length > 0) await this.create(work, page);
    if (next) work.later(createImportedPersons, { importId, after: next }, work.now);
    else work.tell(importedPersonsReady, { importId }, importId);
    return ok({ count: items.length });
  }

  private async page(importId: In<typeof listImportedPhones>['importId'], after: PersonId | null) {
    const passport = await this.room.wire.signAsSystem();
    const input = { importId, after, first: atOnce };
    const reply = await this.room.wire.ask(listImportedPhones, input, { id: randomUUID(), passport, deadlineMs: 2_000 });
    if (!reply.ok) throw new NotNow(2);
    return reply.value;
  }

  /** Somebody may sign in with one of these phones in this very instant: the unique key says no, and the second run finds them. */
  private async create(work: Work, page: readonly Imported[]): Promise<void> {
    const here = await work.sql<{ id: PersonId; phoneIndex: string }>(
      'SELECT id, phoneIndex FROM person WHERE phoneIndex IN (?) ORDER BY phoneIndex',
      [page.map(({ phoneIndex }) => phoneIndex)],
    );
    const known = new Map(here.map(({ id, phoneIndex }) => [phoneIndex, id]));
    const fresh = page.filter(({ phoneIndex }) => !known.has(phoneIndex));
    await work.insert(
      persons,
      fresh.map(({ personId, phone }) => newPerson(personId, work.now, sealReach(this.secrets, 'phone', personId, phone))),
    );
    await work.insert(
      roleGrants,
      fresh.map(({ personId }) => grantFor({ personId, role: 'member', scope: wholeCity }, 'system:people', work.now, work.newId())),
    );
    await linkMemberships(
      work,
      fresh.map(({ phoneIndex }) => phoneIndex),
    );
    for (const { personId, phoneIndex } of page) {
      const intoPersonId = known.get(phoneIndex);
      if (intoPersonId && intoPersonId !== personId) work.tell(personMerged, { fromPersonId: personId, intoPersonId }, personId);
    }
  }
}
