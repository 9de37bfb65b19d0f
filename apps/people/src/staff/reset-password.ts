import { Inject } from '@nestjs/common';
import type { In, Reply } from '@sanwei/contracts';
import { resetPassword } from '@sanwei/contracts/people/staff';
import { ok, refuse } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';
import { findGrants } from '../grant/role-grant.store.js';
import { isAdministrator } from '../grant/separate-roles.rule.js';
import { endLoginsOf } from '../login/login.store.js';
import { findTotp } from '../totp/staff-totp.store.js';
import { newInitialPassword } from './initial-password.js';
import { Passwords } from './passwords.js';
import type { StaffAccount } from './staff-account.rule.js';
import { setPassword, takeTurnWithAccount } from './staff-account.store.js';

/**
 * Whoever resets a password has seen it. The account is therefore shut until a security administrator, who has seen the person, opens
 * it. Another administrator's is reset only where a second factor still stands before the account as well.
 */
@Handles(resetPassword)
export class ResetPassword implements Handler<typeof resetPassword> {
  constructor(@Inject(Passwords) private readonly passwords: Passwords) {}

  async handle({ personId }: In<typeof resetPassword>, work: Work): Promise<Reply<typeof resetPassword>> {
    if (personId === work.actor.id) return refuse('NotOneself');
    const initialPassword = newInitialPassword();
    const next = await this.passwords.hash(initialPassword);
    if (!(await takeTurnWithAccount(work, personId))) return refuse('StaffNotFound');
    const administers = (await findGrants(work, personId)).some(({ role }) => isAdministrator(role));
    if (administers && !(await findTotp(work, personId))?.confirmedAt) return refuse('AdministratorNotReset');
    const [account] = await work.sql<StaffAccount>('SELECT personId, passwordHash FROM staff_account WHERE personId = ?', [personId]);
    if (!account || !(await setPassword(work, account, next, { mustChange: true }))) return refuse('StaffNotFound');
    await work.change('UPDATE staff_account SET disabledAt = COALESCE(disabledAt, ?) WHERE personId = ?', [work.now, personId]);
    await endLoginsOf(work, personId);
    return ok({ personId, initialPassword });
  }
}
