import type { In, PersonId, Reply } from '@sanwei/contracts';
import { closeAccount, personErased } from '@sanwei/contracts/people/person';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { markErased, type Work } from '@sanwei/work';
import { openClosingOrder } from '../data-order/open-closing-order.js';
import { endLoginsOf } from '../login/login.store.js';
import { runningLogin } from '../login/running-login.store.js';
import { severMemberships } from '../membership/link-memberships.store.js';
import { closedAccount } from './closed-account.js';
import type { Person } from './person.rule.js';

/** What says who it was goes at once; the bare row stays, so that an id is never given again. Every other service hears of it. */
@Handles(closeAccount)
export class CloseAccount implements Handler<typeof closeAccount> {
  async handle(_input: In<typeof closeAccount>, work: Work): Promise<Reply<typeof closeAccount>> {
    const id = work.actor.id as PersonId;
    const [person] = await work.sql<Person>('SELECT phoneIndex, closedAt FROM person WHERE id = ? FOR UPDATE', [id]);
    // The second tap under another command id finds it done.
    if (person?.closedAt) return ok(await closedAccount(work, id, person.closedAt));
    if (!person || !(await runningLogin(work))) return refuse('LoginEnded');
    await work.change(
      `UPDATE person SET displayName = NULL, openidIndex = NULL, openidSealed = NULL, phoneIndex = NULL, phoneSealed = NULL, closedAt = ?
       WHERE id = ?`,
      [work.now, id],
    );
    await markErased(work, id);
    await endLoginsOf(work, id);
    // The account of staff first: whoever grants a role takes a turn with that row.
    for (const table of ['staff_account', 'role_grant', 'password_history', 'staff_totp', 'recovery_code', 'known_address'])
      await work.change(`DELETE FROM ${table} WHERE personId = ?`, [id]);
    await severMemberships(work, id);
    // An old phone that is still to be told of a move is told: whoever closed the account may not be who lost the phone.
    await work.change('DELETE FROM sign_in_move WHERE personId = ? AND oldPhoneSealed IS NULL', [id]);
    await work.change('DELETE FROM notice WHERE personId = ?', [id]);
    if (person.phoneIndex) await work.change('DELETE FROM code_attempt WHERE phoneIndex = ?', [person.phoneIndex]);
    await work.change('DELETE FROM code_attempt WHERE personId = ?', [id]);
    await openClosingOrder(work, id);
    work.tell(personErased, { personId: id }, id);
    work.record('注销账号', id);
    return ok(await closedAccount(work, id, work.now));
  }
}
