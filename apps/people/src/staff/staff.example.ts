import type { Actor, PersonId } from '@sanwei/contracts';
import { systemActor } from '@sanwei/contracts';
import { openPassport, signInStaff } from '@sanwei/contracts/people/login';
import { beginTotp, confirmTotp } from '@sanwei/contracts/people/totp';
import type { Staff } from '@sanwei/demo';
import { testKeys } from '@sanwei/testing';
import { verifierOf } from '@sanwei/wire';
import { actAlone } from '@sanwei/work';
import { generateSync } from 'otplib';
import { loadCast } from '../load-cast.js';
import { aPeople, type People } from '../people.example.js';
import { Passwords } from './passwords.js';

export const firstPassword = '河畔的第一场雨 2026';

/** `people` with the cast of the demo, whose staff all have `firstPassword`. */
export const aStaffedPeople = async () => {
  const people = await aPeople();
  const { db, time } = people.running.room;
  const passwords = await Passwords.make();
  const of = { service: 'people', actor: systemActor('people'), now: time.now(), requestId: 'demo-city' } as const;
  await actAlone(db, of, (work) => loadCast(work, people.secrets, passwords, firstPassword));
  const verify = await verifierOf(testKeys().passport.gateway.keys);
  const from = (address?: string) => (address ? { address } : {});
  const signIn = (username: string, password = firstPassword, address?: string, totpCode: string | null = null) =>
    people.ask(signInStaff, { username, password, totpCode }, undefined, from(address));
  const open = async (token: string) =>
    people.ask(openPassport, { token, used: true }, undefined, { passport: await people.wire.signAsSystem() });
  /** As the gateway sees it now. */
  const actorOf = async (token: string): Promise<Actor> => {
    const opened = await open(token);
    const actor = opened.ok ? await verify(opened.value.passport) : null;
    if (!actor) throw new Error('no passport');
    return actor;
  };
  const login = async (username: string, password?: string, totpCode?: string) => {
    const reply = await signIn(username, password, undefined, totpCode ?? null);
    if (!reply.ok) throw new Error(reply.error.code);
    return { token: reply.value.token, actor: await actorOf(reply.value.token) };
  };
  const asRoot = async (statement: string, values: unknown[] = []) =>
    (await people.database.asRoot((root) => root.query(statement, values)))[0] as Record<string, unknown>[];
  return { ...people, signIn, open, actorOf, login, asRoot };
};
export type StaffedPeople = Awaited<ReturnType<typeof aStaffedPeople>>;

/** Codes of the step that is `ahead` of the last one that was taken: each works once. @param secret base32 */
export const codeAhead = (secret: string, ahead = 0): string =>
  generateSync({ secret, strategy: 'totp', epoch: Math.floor(Date.now() / 1000) + ahead * 30 });

/** Sets up a second factor with the code of the step before this one, so that two more work right away. @returns its secret */
export const setTotp = async (people: People, actor: Actor, password = firstPassword): Promise<{ secret: string; recovery: string[] }> => {
  const begun = await people.ask(beginTotp, { password }, actor);
  if (!begun.ok) throw new Error(begun.error.code);
  const secret = new URL(begun.value.uri).searchParams.get('secret') ?? '';
  const confirmed = await people.ask(confirmTotp, { code: codeAhead(secret, -1), stepsUp: false }, actor);
  if (!confirmed.ok) throw new Error(confirmed.error.code);
  return { secret, recovery: confirmed.value.recoveryCodes };
};
export const mustChange = (people: StaffedPeople, personId: PersonId | Staff['id']) =>
  people.asRoot('UPDATE staff_account SET mustChange = 1 WHERE personId = ?', [personId]);
