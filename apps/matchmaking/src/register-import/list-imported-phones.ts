import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { listImportedPhones } from '@sanwei/contracts/matchmaking/register-import';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { phonePlace } from './commit-rows.js';
import type { ImportedPhone } from './register-import.rule.js';

@Handles(listImportedPhones)
export class ListImportedPhones implements Handler<typeof listImportedPhones> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle({ importId, after, first }: In<typeof listImportedPhones>, work: Work): Promise<Reply<typeof listImportedPhones>> {
    const rows = await work.sql<ImportedPhone & { phoneSealed: string }>(
      `SELECT profileId, personId, phoneSealed FROM imported_phone WHERE importId = ? AND personId > ? AND phoneSealed IS NOT NULL
       ORDER BY personId LIMIT ?`,
      [importId, after ?? '', first],
    );
    const ciphers = await this.secrets.keys.ciphersOf(
      work,
      rows.map(({ profileId }) => profileId),
    );
    const items = rows.flatMap(({ profileId, personId, phoneSealed }) => {
      const cipher = ciphers.get(profileId);
      return cipher ? [{ personId, phone: cipher.open(phoneSealed, phonePlace(profileId)) }] : [];
    });
    return ok({ items, next: rows.length === first ? rows.at(-1)!.personId : null });
  }
}
