import { randomUUID } from 'node:crypto';
import type { Actor } from '@sanwei/contracts';
import { signInStaff } from '@sanwei/contracts/people/login';
import { openStaffAccount } from '@sanwei/contracts/people/staff';
import type { Signer, Wire } from '@sanwei/wire';

export type Account = { username: string; password: string };
const administrator = (): Actor => ({
  kind: 'person',
  id: randomUUID(),
  grants: [{ role: 'systemAdministrator', scope: { of: 'city', id: null } }],
  loginId: randomUUID(),
});

/** Each an account of its own: of one account only so many failures are taken at once. */
export const openAccounts = async (wire: Wire, people: Signer, count: number): Promise<Account[]> => {
  const passport = await people.sign(administrator());
  const all: Account[] = [];
  for (let i = 0; i < count; i++) {
    const username = `bench-${i}`;
    const reply = await wire.ask(openStaffAccount, { name: '测量用账号', username }, { id: randomUUID(), passport });
    if (!reply.ok) throw new Error(reply.error.code);
    all.push({ username, password: reply.value.initialPassword });
  }
  return all;
};

/** Whoever is told to come again does so, as a client would. @returns the token, or what was said instead */
export const signIn = async (wire: Wire, { username, password }: Account): Promise<{ token: string } | { code: string }> => {
  const input = { username, password, totpCode: null };
  for (;;) {
    const reply = await wire.ask(signInStaff, input, { id: randomUUID(), deadlineMs: 30_000 });
    if (!reply.ok && reply.error.code === 'Busy') continue;
    return reply.ok ? { token: reply.value.token } : { code: reply.error.code };
  }
};

/** All at once, `times` each one after the other, and one in eight shows a wrong password first. @returns how many were checked, and answered wrongly */
export const stampede = async (wire: Wire, accounts: readonly Account[], times: number): Promise<{ checked: number; wrong: number }> => {
  let [checked, wrong] = [0, 0];
  const one = async (account: Account, at: number) => {
    if (at % 8 === 0) {
      const told = await signIn(wire, { ...account, password: 'not the right one' });
      checked += 1;
      if (!('code' in told) || told.code !== 'PasswordWrong') wrong += 1;
    }
    for (let i = 0; i < times; i++) {
      const told = await signIn(wire, account);
      checked += 1;
      if ('code' in told) wrong += 1;
    }
  };
  await Promise.all(accounts.map(one));
  return { checked, wrong };
};
