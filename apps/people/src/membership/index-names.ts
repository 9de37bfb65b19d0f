import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { indexNames } from '@sanwei/contracts/people/membership';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import type { Membership } from './membership.rule.js';
import { nameIndexOf, openWords } from './membership.store.js';

/** Some tenths of a second for each, so that whoever waits for a row does not notice. */
const rowsAtOnce = 500;

/** A migration has no keys: it leaves the line, and the service does it, batch by batch. A batch that comes twice finds less to do. */
@Handles(indexNames)
export class IndexNames implements Handler<typeof indexNames> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle(_input: In<typeof indexNames>, work: Work): Promise<Reply<typeof indexNames>> {
    const rows = await work.sql<Membership>('SELECT id, nameSealed FROM membership WHERE nameIndex IS NULL LIMIT ? FOR UPDATE', [
      rowsAtOnce,
    ]);
    for (const row of rows) {
      const index = nameIndexOf(this.secrets, openWords(this.secrets, row, 'nameSealed')!);
      await work.change('UPDATE membership SET nameIndex = ? WHERE id = ?', [index, row.id]);
    }
    if (rows.length === rowsAtOnce) work.later(indexNames, {}, work.now);
    return ok({ done: rows.length });
  }
}
