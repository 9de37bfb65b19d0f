import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { servicesWithRows } from '@sanwei/contracts';
import { aCity, soon, type TestCity } from '../a-city.example.js';
import { rowsIn } from '../rows.example.js';
import { branchJourney } from './branch-journey.example.js';
import { clumsyJourney } from './clumsy-journey.example.js';
import { counselingJourney } from './counseling-journey.example.js';
import { type Clear, formsOf, type Place, search, searchBytes } from './forms.example.js';
import { memberJourney } from './member-journey.example.js';
import { aTap, diskOf, filesOf, rowsOf, type Tap } from './places.example.js';
import { importJourney, staffJourney } from './staff-journey.example.js';

/** Clear on purpose: what it is, where, and why. */
const onPurpose: Readonly<Record<string, string>> = {
  'counselorName in counseling.counselor': 'the name under which a counselor works is shown to every member',
  'staffName in people.person': 'the name of work of a member of staff, shown to the administrators',
  'username in people.staff_account': 'the account is found by it at sign-in, and administrators see it',
};

let test: TestCity;
let tap: Tap;
const clear: Clear[] = [];
beforeAll(async () => {
  test = await aCity();
  tap = await aTap(test);
  for (const journey of [memberJourney, counselingJourney, staffJourney, importJourney, branchJourney, clumsyJourney])
    clear.push(...(await journey(test)));
  await soon(async () => (await waiting()) === 0);
}, 180_000);
afterAll(async () => {
  await tap.close();
  await test.end();
});
/** What is to be said now; what comes in a minute (is the closing done?) says no more than ids. */
const waiting = async (): Promise<number> => {
  const due = 'SELECT id FROM outbox WHERE dueAt < TIMESTAMPADD(SECOND, 15, UTC_TIMESTAMP())';
  const lines = await Promise.all(servicesWithRows.map((service) => rowsIn(test, service, due)));
  return lines.flat().length;
};
const found = (places: readonly Place[]) => search(clear, places).filter((one) => !(one in onPurpose));

describe('what people wrote and what they were given', () => {
  it('can be read in no row of any service, as it is or in another form', async () => {
    const rows = await rowsOf(test);
    expect(rows.length).toBeGreaterThan(50);
    expect(found(rows)).toEqual([]);
    // The same search finds what is clear on purpose.
    expect(search(clear, rows)).toEqual(Object.keys(onPurpose));
  });

  it('can be read in no file of the database: not in rows that are gone, nor in the log of its changes', async () => {
    const disk = await diskOf(test);
    // Found as well: what is clear on purpose.
    expect(searchBytes(clear, disk).sort()).toEqual(Object.keys(onPurpose).map((one) => one.split(' ')[0]));
  });

  it('can be read in no log and no file of a process', async () => {
    const files = await filesOf(test);
    expect(files.map(({ place }) => place)).toEqual(expect.arrayContaining(['logs/people.log', 'logs/gateway.log', 'run.json']));
    expect(found(files)).toEqual([]);
    expect(
      search([{ what: 'schema', value: 'sanwei_people' }], files).length +
        search([{ what: 'service', value: '"service":"people"' }], files).length,
    ).toBeGreaterThan(0);
  });

  it('stands in no subject and no header of a message, and in nothing that services tell each other', () => {
    expect(tap.messages()).toBeGreaterThan(200);
    expect(found(tap.heard())).toEqual([]);
    const [subjects, headers, bodies] = tap.heard();
    expect(search([{ what: 'a subject', value: 'childcare.child.add-children.v1' }], [subjects!])).toHaveLength(1);
    expect(search([{ what: 'a role in a passport', value: '"role":"federationStaff"' }], [headers!])).toHaveLength(1);
    expect(search([{ what: 'a notice', value: 'childcare.enrollment.places-given' }], [bodies!])).toHaveLength(1);
  });

  it('goes to the check of words as far as others will read it, and no word more', () =>
    expect(search(clear, [tap.checked()])).toEqual(
      ['aboutMe', 'city', 'nickname', 'occupation'].map((what) => `${what} in a check of words`),
    ));
});

describe('the search', () => {
  it.each([
    ['as it is', '住在望潮镇的人'],
    ['in base64, wherever the bytes begin', Buffer.from('x望潮镇y').toString('base64')],
    ['in base64 for addresses', Buffer.from('xy望潮镇').toString('base64url')],
    ['in hex', Buffer.from('a望潮镇').toString('hex')],
    ['as JSON may write it', '\\u671b\\u6f6e\\u9547'],
    ['as an address may write it', encodeURIComponent('望潮镇')],
  ])('finds a word %s', (_, text) =>
    expect(search([{ what: 'town', value: '望潮镇' }], [{ place: 'here', text }])).toEqual(['town in here']),
  );

  it('finds a phone with its country and an ID number by its last six signs, and no digits inside longer ones', () => {
    const of = (value: string, text: string) => search([{ what: 'it', value }], [{ place: 'here', text }]).length;
    expect([of('13977880461', '+86 139 7788 0461'), of('99999920190317456X', 'tail 17456X.'), of('482913', 'code 482913,')]).toEqual([
      1, 1, 1,
    ]);
    expect([of('482913', '14829137'), of('482913', 'a482913f'), formsOf('482913').length]).toEqual([0, 0, 1]);
  });
});
