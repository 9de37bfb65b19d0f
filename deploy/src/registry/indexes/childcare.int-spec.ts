import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aChildcare, type Childcare } from '@sanwei/childcare/childcare.example';
import { aFamily, anEditor, answerOf, aPublishedClass, enrolled, type Family, withdraw } from '@sanwei/childcare/family.example';
import { type ClassId } from '@sanwei/contracts';
import { listMyChildren } from '@sanwei/contracts/childcare/child';
import { confirmOffer, listMyPlaces } from '@sanwei/contracts/childcare/enrollment';
import { viewGuardianConsent } from '@sanwei/contracts/childcare/guardian-consent';
import { readHealthCard, saveHealthCard } from '@sanwei/contracts/childcare/health-card';
import { findClasses, listOpenClasses, listPrograms } from '@sanwei/contracts/childcare/program';
import { listSites } from '@sanwei/contracts/childcare/site';
import { person, until } from '@sanwei/testing';
import { aLine, aReceipt, farAway, fullScans, longAgo, mark, overhear, plant, type Statement } from './planted.example.js';

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
    await plant(city, 'site', (number) => ({ id: randomUUID(), name: `x${number}` }));
    await plant(city, 'school_class', (number) => ({
      ...{
        id: randomUUID(),
        programId: randomUUID(),
        name: 'x',
        siteId: randomUUID(),
        site: `x${number}`,
        startsOn: '2035-01-01',
        endsOn: '2035-01-02',
      },
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
    const security = person(undefined, 'securityAdministrator');
    let site: string | null = null;
    for (let page = 0; page < 7; page++) site = answerOf(await city.ask(listSites, { first: 50, after: site, words: null }, security)).next;
    const sites = heard.filter(({ sql }) => sql.includes('FROM site s'));
    expect(sites).toHaveLength(7);
    const read = async ({ sql, params }: Statement) =>
      city.database.asRoot(async (root) => {
        await root.query('FLUSH STATUS');
        await root.query(sql, params);
        const [rows] = (await root.query("SHOW SESSION STATUS LIKE 'Handler_read_%'")) as unknown as [{ Value: string }[]];
        return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
      });
    expect(await read(pages[6]!)).toBeLessThan(2 * (await read(pages[0]!)));
    expect(await read(sites[6]!)).toBeLessThan(2 * (await read(sites[0]!)));
    expect(await read(programs[6]!)).toBeLessThan(2 * (await read(programs[0]!)));
  });
});
