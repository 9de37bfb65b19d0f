import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aChildcare, type Childcare } from '@sanwei/childcare/childcare.example';
import { aFamily, anEditor, answerOf, aPublishedClass, enrolled, type Family, withdraw } from '@sanwei/childcare/family.example';
import { type ClassId, scopeOfBranch } from '@sanwei/contracts';
import { listMyChildren } from '@sanwei/contracts/childcare/child';
import { confirmOffer, listMyPlaces } from '@sanwei/contracts/childcare/enrollment';
import { viewGuardianConsent } from '@sanwei/contracts/childcare/guardian-consent';
import { readHealthCard, saveHealthCard } from '@sanwei/contracts/childcare/health-card';
import { findClasses, listOpenClasses, listPrograms } from '@sanwei/contracts/childcare/program';
import { setException, viewMyHours, viewMyWeek } from '@sanwei/contracts/counseling/counselor';
import { listMyCalendar, listMySessions } from '@sanwei/contracts/counseling/session';
import { listMyLogins } from '@sanwei/contracts/people/login';
import { listMyPhoneOpenings } from '@sanwei/contracts/people/member-file';
import {
  countMembers,
  findMember,
  findMemberships,
  listMembers,
  listPendingMemberships,
  viewMembership,
} from '@sanwei/contracts/people/membership';
import { countNotices, listMyNotices } from '@sanwei/contracts/people/notice';
import { aCounseling, type Counseling } from '@sanwei/counseling/counseling.example';
import {
  aCounselorIn,
  aMember,
  book,
  booked,
  type Person as Client,
  cancel,
  codeOf,
  dayIn,
  move,
  timeOn,
} from '@sanwei/counseling/counselor.example';
import { aService, person, type TestService, until } from '@sanwei/testing';
import { everyService } from './every-service.example.js';

type Statement = { sql: string; params: unknown[] };
type Step = { table: string | null; type: string | null };
const many = 4_000;
const planted = new Set<string>();
const aliases: Record<string, string> = { o: 'outbox', p: 'outbox' };
const longAgo = new Date('2026-01-01T00:00:00.000Z');
const farAway = new Date('2035-01-01T00:00:00.000Z');

/** Everything that the service says to its database from now on. */
const overhear = ({ running }: TestService): Statement[] => {
  const heard: Statement[] = [];
  const nothing = () => undefined;
  const logQuery = (sql: string, params?: unknown[]) => void heard.push({ sql, params: params ?? [] });
  Object.assign(running.room.db, {
    logger: { logQuery, logQueryError: nothing, logQuerySlow: nothing, logSchemaBuild: nothing, logMigration: nothing, log: nothing },
  });
  return heard;
};
/** The statements that read a planted table from end to end, with what the database says of them. */
const fullScans = async ({ running }: TestService, heard: readonly Statement[]): Promise<string[]> => {
  const explained = [...new Map(heard.filter(({ sql }) => /^\s*(SELECT|UPDATE|DELETE)/i.test(sql)).map((one) => [one.sql, one])).values()];
  const found: string[] = [];
  for (const { sql, params } of explained) {
    const steps = (await running.room.db.query(`EXPLAIN ${sql}`, params)) as Step[];
    // Walking an index from one end counts too: the rows that are looked for may lie at the other.
    const scan = steps.find(({ table, type }) => /^(ALL|index)$/.test(type ?? '') && planted.has(aliases[table ?? ''] ?? table ?? ''));
    if (scan) found.push(`${scan.table}: ${sql}`);
  }
  return found;
};
const plant = (service: TestService, table: string, row: (number: number) => Record<string, unknown>) => {
  const rows = Array.from({ length: many }, (_, number) => row(number));
  const columns = Object.keys(rows[0]!);
  planted.add(table);
  return service.database.asRoot(async (root) => {
    const names = columns.map((name) => `\`${name}\``).join(', ');
    await root.query(`INSERT INTO ${table} (${names}) VALUES ?`, [rows.map((one) => columns.map((name) => one[name]))]);
    await root.query(`ANALYZE TABLE ${table}`);
  });
};
const mark = (number: number) => String(number).padStart(64, 'f');
const aReceipt = (number: number) => ({
  ...{ messageId: randomUUID(), actorId: randomUUID(), subject: 'x', inputHash: mark(number), reply: null, at: longAgo },
});
/** Offers that end in a day: most of what lies in the outbox is not due. */
const aLine = () => ({
  ...{ id: randomUUID(), subject: 'x', hearer: 'childcare', body: '{}', requestId: 'x', createdAt: longAgo, dueAt: farAway },
  ...{ tries: 0, failures: 0 },
});

describe('childcare with thousands of rows', () => {
  let city: Childcare;
  let classId: ClassId;
  let families: Family[];
  beforeAll(async () => {
    city = await aChildcare();
    classId = await aPublishedClass(city, 1);
    families = [await aFamily(city, 1), await aFamily(city, 1)];
    await plant(city, 'receipt', (number) => ({ ...aReceipt(number), at: new Date() }));
    await plant(city, 'outbox', aLine);
    await plant(city, 'consent', (number) => ({
      ...{ id: randomUUID(), personId: randomUUID(), purpose: 'guardian-consent', version: 1, textHash: mark(number), givenAt: longAgo },
      live: 1,
    }));
    await plant(city, 'child', (number) => ({
      ...{ id: randomUUID(), guardianId: randomUUID(), mark: mark(number), name: 'x', bornOn: 'x', addedAt: longAgo, usedAt: longAgo },
    }));
    await plant(city, 'health_card', () => ({ childId: randomUUID(), confirmedAt: longAgo }));
    await plant(city, 'school_class', (number) => ({
      ...{ id: randomUUID(), programId: randomUUID(), name: 'x', site: 'x', startsOn: '2035-01-01', endsOn: '2035-01-02' },
      ...{ youngest: 3, oldest: 16, capacity: 1, taken: 0, waiting: 0, nextRank: 1, opensAt: longAgo },
      // Most have closed long ago, as in a city that has run for years.
      closesAt: number % 10 === 0 ? farAway : longAgo,
    }));
    await plant(city, 'program', (number) => ({
      ...{ id: randomUUID(), name: 'x', season: 'winter', startsOn: '2035-01-01', endsOn: '2035-01-02', opensAt: longAgo },
      ...{ closesAt: farAway, publishedBy: randomUUID(), publishedAt: new Date(longAgo.getTime() + number * 60_000) },
    }));
    await plant(city, 'place', (number) => ({
      ...{ id: randomUUID(), programId: randomUUID(), classId: number % 2 ? randomUUID() : classId, applicationId: randomUUID() },
      ...{ childId: randomUUID(), childMark: mark(number), guardianId: randomUUID(), status: 'withdrawn', rank: 10 + number },
      ...{ together: false, appliedAt: longAgo },
    }));
  }, 60_000);
  afterAll(() => city.stop());

  it('reads no table from end to end, whatever a family or the relay does', async () => {
    const heard = overhear(city);
    const [first, second] = families as [Family, Family];
    const { places } = await enrolled(city, classId, first);
    const { applicationId } = await enrolled(city, classId, second);
    await withdraw(city, places[0]!.id, first.parent);
    answerOf(await city.ask(confirmOffer, { applicationId }, second.parent));
    const childId = second.childIds[0]!;
    answerOf(await city.ask(saveHealthCard, { childId, allergies: '花生', illness: null, medication: null }, second.parent));
    answerOf(await city.ask(readHealthCard, { childId }, second.parent));
    for (const query of [listMyPlaces, listMyChildren, viewGuardianConsent]) answerOf(await city.ask(query, {}, second.parent));
    answerOf(await city.ask(findClasses, { classIds: [classId] }));
    let after: string | null = null;
    for (let page = 0; page < 3; page++) after = answerOf(await city.ask(listOpenClasses, { first: 50, after })).next;
    await until(() => heard.some(({ sql }) => /^UPDATE outbox SET claim/.test(sql)));
    expect(await fullScans(city, heard)).toEqual([]);
    // What must be among them, or the sentence above says nothing.
    const said = heard.map(({ sql }) => sql).join('\n');
    for (const hot of [
      'FROM outbox',
      'FROM receipt',
      "status = 'waiting'",
      'FROM school_class WHERE closesAt',
      'FROM place own WHERE own.guardianId',
    ])
      expect(said).toContain(hot);
  });

  it('reads of a deep page no more than of the first', async () => {
    const heard = overhear(city);
    const { next } = answerOf(await city.ask(listOpenClasses, { first: 50, after: null }));
    let after = next;
    for (let page = 0; page < 6; page++) after = answerOf(await city.ask(listOpenClasses, { first: 50, after })).next;
    const pages = heard.filter(({ sql }) => sql.includes('FROM school_class WHERE closesAt'));
    expect(pages).toHaveLength(7);
    let program: string | null = null;
    for (let page = 0; page < 7; page++) program = answerOf(await city.ask(listPrograms, { first: 50, after: program }, anEditor())).next;
    const programs = heard.filter(({ sql }) => sql.includes('FROM program WHERE'));
    expect(programs).toHaveLength(7);
    const read = async ({ sql, params }: Statement) =>
      city.database.asRoot(async (root) => {
        await root.query('FLUSH STATUS');
        await root.query(sql, params);
        const [rows] = (await root.query("SHOW SESSION STATUS LIKE 'Handler_read_%'")) as unknown as [{ Value: string }[]];
        return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
      });
    expect(await read(pages[6]!)).toBeLessThan(2 * (await read(pages[0]!)));
    expect(await read(programs[6]!)).toBeLessThan(2 * (await read(programs[0]!)));
  });
});

describe('counseling with thousands of rows', () => {
  let city: Counseling;
  let counselor: Client;
  beforeAll(async () => {
    city = await aCounseling();
    counselor = await aCounselorIn(city);
    const start = (number: number) => 29_000_000 + number * 60;
    await plant(city, 'consent', (number) => ({
      ...{ id: randomUUID(), personId: randomUUID(), purpose: 'informed-consent', version: 1, textHash: mark(number), givenAt: longAgo },
      live: 1,
    }));
    await plant(city, 'session', (number) => ({
      ...{ id: randomUUID(), counselorId: number % 2 ? counselor.id : randomUUID(), memberId: randomUUID(), mode: 'face' },
      ...{ startsAt: new Date(start(number) * 60_000), endsAt: new Date((start(number) + 50) * 60_000), status: 'booked', version: 1 },
      ...{ remind: false, bookedAt: longAgo },
    }));
    await plant(city, 'booking_cell', (number) => ({
      ...{ resourceKind: 'counselor', resourceId: number % 2 ? counselor.id : randomUUID(), cellStart: start(number), seat: 0 },
      bookingId: randomUUID(),
    }));
  }, 60_000);
  afterAll(() => city.stop());

  it('reads no table from end to end, whatever a member or a counselor does', async () => {
    const heard = overhear(city);
    const [member, late, on] = [await aMember(city), await aMember(city), dayIn(city, 5)];
    const session = await booked(city, counselor, timeOn(on, 600), member);
    expect(codeOf(await book(city, counselor, timeOn(on, 600), late))).toBe('SlotTaken');
    const { session: moved } = answerOf(await move(city, session, timeOn(on, 720), member));
    answerOf(await cancel(city, moved, member));
    answerOf(await city.ask(listMySessions, {}, member));
    answerOf(await city.ask(listMyCalendar, { from: on, days: 7 }, counselor));
    answerOf(await city.ask(viewMyWeek, { from: on, days: 7 }, counselor));
    answerOf(await city.ask(viewMyHours, {}, counselor));
    answerOf(await city.ask(setException, { on, hours: [], version: null }, counselor));
    await city.erase(member.id);
    expect(await fullScans(city, heard)).toEqual([]);
    const said = heard.map(({ sql }) => sql).join('\n');
    for (const hot of ['FROM booking_cell', 'FROM session WHERE memberId', 'FROM session WHERE counselorId', 'FROM consent'])
      expect(said).toContain(hot);
  });
});

describe('people with thousands of rows', () => {
  let people: TestService;
  /** Above many branches, and one alone. */
  const [top, small] = [randomUUID(), randomUUID()];
  const clerkOf = (id: string) => ({
    ...person(randomUUID(), 'branchClerk'),
    grants: [{ role: 'branchClerk' as const, scope: scopeOfBranch(id) }],
  });
  beforeAll(async () => {
    people = await aService(everyService().find(({ service }) => service === 'people')!);
    await plant(people, 'notice', () => ({ id: randomUUID(), personId: randomUUID(), saidSealed: 'x', at: longAgo, tries: 0 }));
    await plant(people, 'login', (number) => ({
      ...{
        id: randomUUID(),
        personId: randomUUID(),
        tokenHash: mark(number),
        way: 'code',
        startedAt: longAgo,
        seenAt: longAgo,
        expiresAt: farAway,
      },
    }));
    await plant(people, 'phone_opening', () => ({
      ...{ id: randomUUID(), membershipId: randomUUID(), personId: randomUUID(), openedBy: randomUUID(), reason: 'reply', at: longAgo },
    }));
    await plant(people, 'branch_scope', (number) => ({
      branchId: number === 0 ? small : randomUUID(),
      ancestorId: number === 0 ? small : top,
    }));
    await plant(people, 'membership', (number) => ({
      ...{ id: randomUUID(), branchId: randomUUID(), phoneIndex: mark(number), phoneSealed: 'x', nameSealed: 'x', personId: randomUUID() },
      ...{ status: 'left', live: null, source: 'roster', since: longAgo, endedAt: longAgo },
    }));
  }, 60_000);
  afterAll(() => people.stop());

  it('reads no register from end to end for my membership, a page of the city, and a phone', async () => {
    const heard = overhear(people);
    const clerk = person(randomUUID(), 'branchClerk');
    const page = { branchId: null, first: 20, after: null };
    answerOf(await people.ask(viewMembership, {}, person()));
    for (const who of [clerk, person(randomUUID(), 'federationStaff')]) {
      answerOf(await people.ask(listPendingMemberships, page, who));
      answerOf(await people.ask(findMemberships, { personIds: [person().id] }, who));
    }
    const keepers = [person(randomUUID(), 'federationStaff'), clerkOf(top), clerkOf(small)];
    for (const keeper of keepers)
      for (const name of [null, '沈岚']) {
        answerOf(await people.ask(listMembers, { ...page, name, status: 'member' }, keeper));
        answerOf(await people.ask(countMembers, { branchId: null, name, status: 'member' }, keeper));
      }
    await people.ask(findMember, { branchId: null, phone: '13700000001' }, clerk);
    expect(await fullScans(people, heard)).toEqual([]);
    expect(heard.filter(({ sql }) => /FROM membership/.test(sql)).length).toBeGreaterThanOrEqual(17);
  });

  it('reads no table from end to end for my notices, my logins and who has seen my phone', async () => {
    const heard = overhear(people);
    const me = person();
    answerOf(await people.ask(listMyNotices, { first: 20, after: null }, me));
    answerOf(await people.ask(listMyLogins, {}, me));
    answerOf(await people.ask(listMyPhoneOpenings, { first: 20, after: null }, me));
    answerOf(await people.ask(countNotices, { days: 14 }, person(undefined, 'systemAdministrator')));
    expect(await fullScans(people, heard)).toEqual([]);
    const said = heard.map(({ sql }) => sql).join('\n');
    expect(said).toContain('FROM notice');
    expect(said).toContain('FROM notice WHERE at');
    expect(said).toContain('FROM login');
    expect(said).toContain('FROM phone_opening');
  });
});
