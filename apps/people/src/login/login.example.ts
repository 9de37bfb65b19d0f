import { randomUUID } from 'node:crypto';
import { type Actor, systemActor } from '@sanwei/contracts';
import { openPassport, signInStaff, signInWithWechat } from '@sanwei/contracts/people/login';
import { answerOf, testKeys } from '@sanwei/testing';
import { verifierOf } from '@sanwei/wire';
import { actAlone } from '@sanwei/work';
import { loadCast } from '../load-cast.js';
import { aPeople } from '../people.example.js';
import { Passwords } from '../staff/passwords.js';

export const password = 'demo-九月的风 2026';
export const ended = { ok: false, error: { code: 'LoginEnded' } };

/** The city with its cast, whose staff have this password, and what people do there to come in. */
export const aCast = async () => {
  const people = await aPeople();
  const { db, time } = people.running.room;
  const of = { service: 'people', actor: systemActor('people'), now: time.now(), requestId: 'demo-city' } as const;
  const passwords = await Passwords.make();
  // A second start finds what the first has loaded.
  for (let start = 0; start < 2; start++) await actAlone(db, of, (work) => loadCast(work, people.secrets, passwords, password));
  const gateway = () => people.wire.signAsSystem();
  const open = async (token: string) => people.ask(openPassport, { token, used: true }, undefined, { passport: await gateway() });
  const actorOf = async (token: string): Promise<Actor> => {
    const { passport } = answerOf(await open(token));
    const actor = await (await verifierOf(testKeys().passport.gateway.keys))(passport);
    if (!actor) throw new Error('a passport that does not hold');
    return actor;
  };
  return {
    ...{ people, gateway, open, actorOf },
    aLogin: async (openid = `fake-${randomUUID()}`) => {
      const { token } = answerOf(await people.ask(signInWithWechat, { code: await people.wechatCode(openid) }));
      return { token, actor: await actorOf(token) };
    },
    aStaffLogin: async () => answerOf(await people.ask(signInStaff, { username: 'programs', password, totpCode: null })).token,
  };
};
export type Cast = Awaited<ReturnType<typeof aCast>>;
