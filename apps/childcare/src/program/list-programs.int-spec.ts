import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProgramId } from '@sanwei/contracts';
import { listPrograms, publishProgram, viewProgram } from '@sanwei/contracts/childcare/program';
import { person } from '@sanwei/testing';
import { aChildcare, type Childcare } from '../childcare.example.js';
import { aFamily, aNewClass, anEditor, answerOf, aProgram, classNow, codeOf, enrolled } from '../family.example.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

const published = async (name: string, classes = 2) =>
  answerOf(
    await city.ask(
      publishProgram,
      aProgram(city, { name, classes: Array.from({ length: classes }, (_, i) => aNewClass({ name: `班级${i}`, capacity: 1 })) }),
      anEditor(),
    ),
  );
const page = async (first: number, after: string | null = null) => answerOf(await city.ask(listPrograms, { first, after }, anEditor()));
const statementsOf = async (act: () => Promise<unknown>): Promise<number> => {
  const heard: string[] = [];
  const nothing = () => undefined;
  const logQuery = (sql: string) => void heard.push(sql);
  const logger = { logQuery, logQueryError: nothing, logQuerySlow: nothing, logSchemaBuild: nothing, logMigration: nothing, log: nothing };
  const before = city.running.room.db.logger;
  Object.assign(city.running.room.db, { logger });
  await act();
  Object.assign(city.running.room.db, { logger: before });
  return heard.filter((sql) => /^\s*SELECT .* FROM (program|school_class)\b/i.test(sql)).length;
};

describe('the list of programs', () => {
  it('begins with the newest, page by page, each with its classes as they are now', async () => {
    const all = [await published('冬令营甲'), await published('冬令营乙'), await published('冬令营丙')];
    const classId = all[1]!.classes[0]!.id;
    for (let i = 0; i < 2; i += 1) await enrolled(city, classId, await aFamily(city, 1));
    const first = await page(2);
    const second = await page(2, first.next);
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['冬令营丙', '冬令营乙', '冬令营甲']);
    expect([first.items.map(({ classes }) => classes.length), second.next]).toEqual([[2, 2], null]);
    expect(first.items[1]!.classes.find(({ id }) => id === classId)).toEqual(await classNow(city, classId));
    expect(await classNow(city, classId)).toMatchObject({ capacity: 1, taken: 1, waiting: 1, free: 0 });
  });

  it('reads as many statements for many programs as for one', async () => {
    for (let i = 0; i < 6; i += 1) await published(`夏令营${i}`, 1 + i);
    const [one, many] = [await statementsOf(() => page(1)), await statementsOf(() => page(50))];
    expect([one, many]).toEqual([2, 2]);
  });

  it('shows one program by itself, and says when there is none', async () => {
    const { programId, classes } = await published('手工营');
    const view = (id: ProgramId, by = anEditor()) => city.ask(viewProgram, { programId: id }, by);
    expect(answerOf(await view(programId))).toMatchObject({ id: programId, name: '手工营', classes });
    expect(codeOf(await view(randomUUID() as ProgramId))).toBe('ProgramNotFound');
    expect(codeOf(await view(programId, person(randomUUID(), 'federationStaff')))).toBeNull();
  });

  it('is for editors alone', async () => {
    for (const role of ['member', 'classTeacher', 'branchClerk'] as const)
      expect(codeOf(await city.ask(listPrograms, { first: 5, after: null }, person(randomUUID(), role)))).toBe('NotAllowed');
    expect(city.defects).toEqual([]);
  });
});
