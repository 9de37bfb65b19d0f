import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { viewMembership } from '@sanwei/contracts/people/membership';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import type { Membership } from './membership.rule.js';
import { shownMembership } from './membership.store.js';

/** What holds now, or else what ended last: a request that was not confirmed says why. */
@Handles(viewMembership)
export class ViewMembership implements Handler<typeof viewMembership> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle(_input: In<typeof viewMembership>, work: Work): Promise<Reply<typeof viewMembership>> {
    const [row] = await work.sql<Membership>(
      'SELECT * FROM membership WHERE personId = ? ORDER BY live IS NULL, endedAt DESC, id DESC LIMIT 1',
      [work.actor.id],
    );
    return ok({ membership: row ? shownMembership(this.secrets, row) : null });
  }
}
