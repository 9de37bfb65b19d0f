import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findClosing, signOut } from '@sanwei/contracts/people/login';
import { until } from '@sanwei/testing';
import { aGateway, aPeopleDesk, codesOf, loginEnded, type TestGateway } from '../a-gateway.example.js';

const at = '2026-07-01T00:00:00.000Z';
let desk: Awaited<ReturnType<typeof aPeopleDesk>>;
let gateway: TestGateway;
let leaving: ReturnType<(typeof desk)['signIn']>;
let closedBy: string | undefined;
beforeAll(async () => {
  desk = await aPeopleDesk([
    [
      signOut,
      ({ id }) => {
        closedBy ??= id;
        leaving.signOut();
        return { at };
      },
    ],
    [
      findClosing,
      ({ actor, body }) => {
        const right = { token: leaving.token, commandId: closedBy, subject: signOut.subject };
        return actor.id === 'system:gateway' && JSON.stringify(body) === JSON.stringify(right) ? { at } : loginEnded;
      },
    ],
  ]);
  gateway = await aGateway();
  leaving = desk.signIn('member');
});
afterAll(async () => {
  await gateway.stop();
  await desk.stop();
});

const leave = (id: string) =>
  gateway.post('mutation ($id: ID!) { signOut(commandId: $id) { ... on SignedOut { at } } }', { token: leaving.token, variables: { id } });

describe('signing out', () => {
  it('again with the same id, since the answer was lost, gets the first answer, and another id does not', async () => {
    const id = randomUUID();
    const first = await leave(id);
    expect(first.body.data).toEqual({ signOut: { at } });
    desk.wire.hint('people', `login-ended.${leaving.actor.loginId}`);
    await until(async () => codesOf(await leave(randomUUID()))[0] === 'UNAUTHENTICATED');
    expect((await leave(id)).body.data).toEqual(first.body.data);
  });
});
