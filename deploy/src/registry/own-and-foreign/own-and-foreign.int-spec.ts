import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, type Request, type Role, roles, type WireReply, wholeCity } from '@sanwei/contracts';
import { contracts } from '@sanwei/contracts/registry';
import { childcareEntries, childcareRows } from './childcare.example.js';
import { aCityOfTwo, type CityOfTwo, type Somebody } from './city-of-two.example.js';
import { counselingEntries, counselingRows } from './counseling.example.js';
import { fileEntries } from './files.example.js';
import { lists } from './lists.example.js';
import { matchmakingEntries, matchmakingRows } from './matchmaking.example.js';
import { peopleEntries, peopleRows, peopleRowsAfter } from './people.example.js';
import { referencesIn } from './references.example.js';
import { type Entries, type Named, rolesOf } from './rows.example.js';

const entries: Entries = { ...peopleEntries, ...matchmakingEntries, ...counselingEntries, ...childcareEntries, ...fileEntries };
const forPeople = contracts.filter((contract) => !contract.for.includes('system'));
const naming = forPeople.filter(({ input }) => referencesIn(input).length > 0);
const listing = forPeople.filter(({ kind, input }) => kind === 'query' && referencesIn(input).length === 0);
const subjectsOf = (list: readonly Request[]) => list.map(({ subject }) => subject).sort();

let city: CityOfTwo;
beforeAll(async () => {
  city = await aCityOfTwo();
  for (const fill of [peopleRows, matchmakingRows, counselingRows, childcareRows]) await fill(city);
  await city.quiet();
  await peopleRowsAfter(city);
}, 60_000);
afterAll(async () => {
  const defects = city.defects();
  await city.stop();
  expect(defects).toEqual([]);
});

const isUuid = (word: string) => /^[0-9a-f-]{36}$/.test(word);
/** The same input, naming what was never there. */
const elsewhere = ({ input, theirs }: Named): { input: object; words: string[] } => {
  const words = theirs.map((word) => {
    const [, prefix = ''] = /^([a-z]+\.)/.exec(word) ?? [];
    if (/^1\d{10}$/.test(word)) return `${word.slice(0, 3)}9${word.slice(4)}`;
    return isUuid(word)
      ? randomUUID()
      : `${prefix}${randomBytes(64)
          .toString('base64url')
          .slice(0, word.length - prefix.length)}`;
  });
  return { input: JSON.parse(replaced(JSON.stringify(input), theirs, words)) as object, words };
};
const replaced = (text: string, these: readonly string[], those: readonly string[]) =>
  these.reduce((all, word, index) => all.replaceAll(word, those[index]!), text);
/** The whole reply, with one word for whatever was named. */
const told = (reply: WireReply<Request>, words: readonly string[]) =>
  replaced(
    JSON.stringify(reply),
    words,
    words.map((_, index) => `named-${index}`),
  );
const codeIn = (reply: WireReply<Request>) => (reply.ok ? 'ok' : (reply.error as { code: string }).code);
const ask = (contract: Request, input: object, as: Actor) => city.ask(contract, input as never, as);
const changesIn = (before: Map<string, string>, after: Map<string, string>) =>
  [...new Set([...before.keys(), ...after.keys()])].filter((table) => before.get(table) !== after.get(table));

describe('an operation whose input can name a row', () => {
  it('says in its service’s example how one of A is named, or why its rows are everybody’s', () =>
    expect(Object.keys(entries).sort()).toEqual(subjectsOf(naming)));

  it.each(naming.map((one) => [one.subject, one] as const))(
    'tells a stranger what it tells of what is not there: %s',
    async (subject, contract) => {
      const entry = entries[subject];
      if (!entry) throw new Error(`no entry for ${subject}: add one beside those of its service`);
      if ('ofEverybody' in entry) return expect(entry.ofEverybody).toMatch(/\w/);
      for (const named of [await entry(city)].flat()) await prove(contract, named);
    },
  );
});

const prove = async (contract: Request, named: Named): Promise<void> => {
  const { input, theirs, owner, strangers, ownerIsTold = 'ok' } = named;
  expect(theirs.filter((word) => !JSON.stringify(input).includes(word))).toEqual([]);
  const staffRoles = contract.for.filter((one): one is Role => roles.includes(one as Role));
  if (staffRoles.length < roles.length)
    expect({ strangersFor: staffRoles.filter((role) => !strangers.some((one) => rolesOf(one).includes(role))) }).toEqual({
      strangersFor: [],
    });
  await city.quiet();
  for (const stranger of strangers) {
    const other = elsewhere(named);
    const before = await city.picture();
    const foreign = await ask(contract, input, stranger);
    const changed = changesIn(before, await city.picture());
    const missing = await ask(contract, other.input, stranger);
    const who = rolesOf(stranger).join();
    expect({ who, told: told(foreign, theirs) }).toEqual({ who, told: told(missing, other.words) });
    expect({ who, code: codeIn(foreign), changed }).toEqual({
      who,
      code: expect.not.stringMatching(/NotAllowed|Defect|InvalidInput|TimedOut/),
      changed: [],
    });
  }
  // The very person to whom the row belongs, in every role that may not.
  const others = roles.filter((role) => !contract.for.includes(role) && !contract.for.includes('signedIn'));
  for (const role of others) {
    const as = { ...owner, grants: [{ role, scope: wholeCity }] };
    expect({ role, code: codeIn(await ask(contract, input, as)) }).toEqual({ role, code: 'NotAllowed' });
  }
  expect({ as: 'owner', code: codeIn(await ask(contract, input, owner)) }).toEqual({ as: 'owner', code: ownerIsTold });
};

describe('an operation that lists or reads without naming a row', () => {
  const inB = (role: Role): Somebody => (role === 'member' ? city.b : city.staff(role, city.branches.b));
  const shown = async (contract: Request, as: Actor): Promise<string[]> => {
    const reply = await ask(contract, lists[contract.subject]?.input?.(city) ?? {}, as);
    expect({ code: codeIn(reply) }).not.toEqual({ code: expect.stringMatching(/InvalidInput|NotAllowed|Defect/) });
    return [...city.ofA].filter((word) => JSON.stringify(reply).includes(word));
  };

  it('has words for exceptions only where there is such an operation', () =>
    expect(Object.keys(lists).filter((subject) => !subjectsOf(listing).includes(subject))).toEqual([]));

  it.each(listing.map((one) => [one.subject, one] as const))('shows B nothing of A: %s', async (subject, contract) => {
    const held = roles.filter((role) => contract.for.includes(role));
    for (const role of held.length > 0 ? held : (['member'] as const)) {
      const may = lists[subject]?.mayShow?.of(city) ?? [];
      expect({ role, shown: (await shown(contract, inB(role))).filter((word) => !may.includes(word)) }).toEqual({ role, shown: [] });
    }
  });

  it('shows A what is of A: the search would find it', async () => {
    const own: string[] = [];
    for (const contract of listing.filter((one) => one.for.includes('member') || one.for.includes('signedIn')))
      if ((await shown(contract, city.a)).length > 0) own.push(contract.subject);
    expect(own).toEqual(
      expect.arrayContaining([
        'people.login.list-my-logins.v1',
        'people.person.view-me.v1',
        'people.data-order.list-my-data-orders.v1',
        'people.notice.list-my-notices.v1',
        'matchmaking.profile.view-my-profile.v1',
        'counseling.session.list-my-sessions.v1',
        'childcare.child.list-my-children.v1',
        'childcare.enrollment.list-my-places.v1',
      ]),
    );
  });
});
