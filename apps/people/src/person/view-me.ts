import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { viewMe } from '@sanwei/contracts/people/person';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { SECRETS, type Secrets } from '../secrets.js';
import { findTotp } from '../totp/staff-totp.store.js';
import { type Person, tailOf } from './person.rule.js';
import { openReach } from './reach.store.js';

@Handles(viewMe)
export class ViewMe implements Handler<typeof viewMe> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async handle(_input: In<typeof viewMe>, work: Work): Promise<Reply<typeof viewMe>> {
    const [me] = await work.sql<Person>('SELECT id, displayName, phoneSealed FROM person WHERE id = ?', [work.actor.id]);
    if (!me) throw new Error('a passport without a person');
    const phone = openReach(this.secrets, 'phone', me);
    const { grants, mustChangePassword = false } = work.actor;
    const totpOn = Boolean((await findTotp(work, me.id))?.confirmedAt);
    return ok({
      id: me.id,
      displayName: me.displayName,
      phoneTail: phone && tailOf(phone),
      grants: [...grants],
      mustChangePassword,
      totpOn,
    });
  }
}
