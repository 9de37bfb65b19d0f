import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor, BranchId, FileId, RosterId } from '@sanwei/contracts';
import { abandonRoster, beginRoster, requestRosterErrors, viewRoster } from '@sanwei/contracts/people/roster';
import { person } from '@sanwei/testing';
import { aPhone, codeOf } from '../membership/membership.example.js';
import { aDesk, aSheet, checked, commit, type Desk, found, upload, whenIs } from './roster.example.js';

const dayMs = 24 * 3_600_000;
let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
}, 60_000);
afterAll(() => desk.city.stop());
beforeEach(() => desk.empty());

describe('a clerk', () => {
  it('brings rosters of the own branches and those below, of no other', async () => {
    const { city, clerk, works, other } = desk;
    const fileId = await upload(city, clerk, await aSheet([['苏映秋', aPhone()]]));
    expect(codeOf(await city.ask(beginRoster, { fileId, branchId: other }, clerk))).toBe('BranchNotFound');
    expect(codeOf(await city.ask(beginRoster, { fileId, branchId: randomUUID() as BranchId }, clerk))).toBe('BranchNotFound');
    expect(codeOf(await city.ask(beginRoster, { fileId: randomUUID() as FileId, branchId: works }, clerk))).toBe('FileNotFound');
    expect(codeOf(await city.ask(beginRoster, { fileId, branchId: works }, person()))).toBe('NotAllowed');
  });

  it('sees, writes and gives up the own rosters alone, and no longer those of a branch that was taken away', async () => {
    const { city, clerk, works, street, other } = desk;
    const { id } = await checked(city, clerk, works, [['苏映秋', aPhone()]]);
    const lost = { ...clerk, grants: [{ role: 'branchClerk', scope: { of: 'branch', id: other } }] } as Actor;
    for (const somebody of [city.clerkOf(street), lost]) {
      expect(codeOf(await city.ask(viewRoster, { rosterId: id }, somebody))).toBe('RosterNotFound');
      expect(codeOf(await commit(city, somebody, id))).toBe('RosterNotFound');
      expect(codeOf(await city.ask(requestRosterErrors, { rosterId: id }, somebody))).toBe('RosterNotFound');
      expect(codeOf(await city.ask(abandonRoster, { rosterId: id }, somebody))).toBe('RosterNotFound');
    }
    expect(codeOf(await city.ask(requestRosterErrors, { rosterId: id }, clerk))).toBe('NoRosterErrors');
    expect(codeOf(await city.ask(abandonRoster, { rosterId: id }, clerk))).toBe('done');
    expect(await city.rows('SELECT 1 FROM roster_row WHERE rosterId = ?', [id])).toEqual([]);
    expect(codeOf(await commit(city, clerk, id))).toBe('RosterNotInThisState');
    expect(codeOf(await city.ask(viewRoster, { rosterId: randomUUID() as RosterId }, clerk))).toBe('RosterNotFound');
  });

  it('who taps twice writes once', async () => {
    const { city, clerk, works, register } = desk;
    const { id } = await checked(city, clerk, works, [['苏映秋', aPhone()]]);
    const tap = () => commit(city, clerk, id);
    expect((await Promise.all([tap(), tap()])).map(codeOf)).toEqual(['done', 'done']);
    expect(await whenIs(city, clerk, id, 'committed')).toMatchObject({ added: 1, same: 0 });
    expect(codeOf(await city.ask(abandonRoster, { rosterId: id }, clerk))).toBe('RosterNotInThisState');
    expect(await register(works)).toHaveLength(1);
  });
});

describe('a roster that nobody has decided on', () => {
  it('stays for a day, then its rows, its file and their keys go', async () => {
    const { city, clerk, works } = desk;
    const { id } = await checked(city, clerk, works, [['苏映秋', aPhone()]]);
    const [{ fileId }] = (await city.rows<{ fileId: string }>('SELECT fileId FROM roster WHERE id = ?', [id])) as [{ fileId: string }];
    const staged = () => city.rows('SELECT 1 FROM roster_row WHERE rosterId = ?', [id]);
    const steps = () => city.rows("SELECT 1 FROM outbox WHERE subject LIKE '%forget-roster%' AND body LIKE ?", [`%${id}%`]);
    await city.moveTime(dayMs - 60_000);
    // Whatever is due by now has had its turn.
    const later = await checked(city, clerk, works, [['方砚', aPhone()]]);
    expect([await staged(), await steps()].map(({ length }) => length)).toEqual([1, 1]);
    expect((await found(city, clerk, id)).status).toBe('checked');
    await city.moveTime(60_000);
    await whenIs(city, clerk, id, 'abandoned');
    expect([...(await staged()), ...(await city.rows('SELECT 1 FROM stored_file WHERE id = ?', [fileId]))]).toEqual([]);
    expect(await city.rows('SELECT wrapped FROM subject_key WHERE subjectId IN (?)', [[id, fileId]])).toEqual([
      { wrapped: null },
      { wrapped: null },
    ]);
    expect((await found(city, clerk, later.id)).status).toBe('checked');
  });
});

it('breaks over nothing', () => expect(desk.city.defects).toEqual([]));
