import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { heardAt, type ImportId, type PersonId } from '@sanwei/contracts';
import { listImportedPhones, profilesImported } from '@sanwei/contracts/matchmaking/register-import';
import { requestCode, signInWithCode } from '@sanwei/contracts/people/login';
import { importedPersonsReady, personMerged } from '@sanwei/contracts/people/person';
import { type Answer, aSmallService, type SmallService } from '@sanwei/gateway/a-gateway.example';
import { until } from '@sanwei/testing';
import { factRequest } from '@sanwei/wire/fact-request';
import { aPeople, type People } from '../people.example.js';

type Row = { personId: PersonId; phone: string };
let city: People;
let matchmaking: SmallService;
/** What the register holds of an import, in the order of the persons. */
const registers = new Map<string, Row[]>();
const asked: number[] = [];
const merged: { fromPersonId: string; intoPersonId: string }[] = [];
const ready: string[] = [];
/** The next asking finds nobody at home. */
let away = 0;

const phonesOf: Answer = ({ body }) => {
  if (away-- > 0) return { ok: false, error: { code: 'Busy', retryAfterSeconds: 1 } };
  const { importId, after, first } = body as { importId: string; after: string | null; first: number };
  const rest = registers.get(importId)!.filter(({ personId }) => personId > (after ?? ''));
  const items = rest.slice(0, first);
  asked.push(items.length);
  return { items, next: items.length === first ? items.at(-1)!.personId : null };
};
beforeAll(async () => {
  city = await aPeople();
  const heard = (fact: typeof personMerged | typeof importedPersonsReady) => ({
    ...factRequest(fact),
    subject: heardAt('matchmaking', fact),
  });
  matchmaking = await aSmallService('matchmaking', [
    [listImportedPhones, phonesOf],
    [heard(personMerged), ({ body }) => merged.push(body)],
    [heard(importedPersonsReady), ({ body }) => ready.push((body as { importId: string }).importId)],
  ]);
}, 60_000);
afterAll(async () => {
  await matchmaking.stop();
  await city.stop();
});

const rows = <T>(sql: string, params: unknown[] = []) => city.database.asRoot(async (root) => (await root.query(sql, params))[0] as T[]);
let phones = 0;
const aRegister = (count: number, ...known: string[]): { importId: ImportId; people: Row[] } => {
  const importId = randomUUID() as ImportId;
  const numbers = [...known, ...Array.from({ length: count }, () => `139${40_000_000 + ++phones}`)];
  const people = numbers.map((phone) => ({ personId: randomUUID() as PersonId, phone })).sort((a, b) => (a.personId < b.personId ? -1 : 1));
  registers.set(importId, people);
  return { importId, people };
};
/** As `matchmaking` tells it. @returns when every phone has its person */
const tell = async (importId: ImportId, id = randomUUID()) => {
  const { wire } = matchmaking;
  await wire.request(heardAt('people', profilesImported), JSON.stringify({ importId }), { id, passport: await wire.signAsSystem() });
  await until(() => ready.includes(importId));
};
const signIn = async (phone: string): Promise<PersonId> => {
  const sent = await city.ask(requestCode, { phone });
  if (!sent.ok) throw new Error(sent.error.code);
  const { attemptId } = sent.value;
  const reply = await city.ask(signInWithCode, { attemptId, code: city.sentCode(attemptId) });
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.personId;
};

describe('people of a paper register', () => {
  it('get accounts page by page, and sign in with the phone on the paper', async () => {
    const { importId, people } = aRegister(501);
    await tell(importId);
    expect(asked.slice(-2)).toEqual([500, 1]);
    const last = people.at(-1)!;
    expect(await signIn(last.phone)).toBe(last.personId);
    expect(await rows('SELECT role, scopeOf AS scope FROM role_grant WHERE personId = ?', [last.personId])).toEqual([
      { role: 'member', scope: 'city' },
    ]);
    expect(merged).toEqual([]);
  });
  it('who had an account keep it, and the register is told whose the profile is', async () => {
    const phone = '13949999999';
    const before = await signIn(phone);
    const { importId, people } = aRegister(2, phone);
    await tell(importId);
    const from = people.find((one) => one.phone === phone)!.personId;
    await until(() => merged.length > 0);
    expect(merged).toEqual([{ fromPersonId: from, intoPersonId: before }]);
    expect(await rows('SELECT id FROM person WHERE id = ?', [from])).toEqual([]);
  });
  it('wait while the register does not answer, and are made once however often it is told', async () => {
    const { importId, people } = aRegister(3);
    away = 1;
    const id = randomUUID();
    await Promise.all([tell(importId, id), tell(importId, id)]);
    const ids = people.map(({ personId }) => personId);
    expect((await rows('SELECT id FROM person WHERE id IN (?)', [ids])).length).toBe(3);
    expect(ready.filter((one) => one === importId)).toHaveLength(1);
  });
  it('stand nowhere with their phone in clear, not in the outbox and not in a receipt', async () => {
    const { importId, people } = aRegister(1);
    await tell(importId);
    const names = await rows<{ name: string }>('SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()');
    const all = JSON.stringify(await Promise.all(names.map(({ name }) => rows(`SELECT * FROM \`${name}\``))));
    expect(all).not.toContain(people[0]!.phone);
    expect(city.defects).toEqual([]);
  });
});
