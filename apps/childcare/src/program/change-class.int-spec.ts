import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClassId, In } from '@sanwei/contracts';
import { changeClass, viewProgram } from '@sanwei/contracts/childcare/program';
import { person, until } from '@sanwei/testing';
import { aChildcare, type Childcare } from '../childcare.example.js';
import {
  aFamily,
  anEditor,
  answerOf,
  aPublishedClass,
  classNow,
  codeOf,
  dayMs,
  enroll,
  enrolled,
  placesOf,
  statusesOf,
} from '../family.example.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

type Change = Partial<In<typeof changeClass>>;
const change = async (classId: ClassId, over: Change = {}, by = anEditor()) => {
  const { name, site, capacity, closesAt, version } = await classNow(city, classId);
  return city.ask(changeClass, { classId, name, site, capacity, closesAt, version, ...over }, by);
};

describe('changing a class that is published', () => {
  it('mends a name and a site, and lets enrollment close later', async () => {
    const classId = await aPublishedClass(city, 3);
    const closesAt = new Date(city.now().getTime() + 12 * dayMs).toISOString();
    const { schoolClass, offered } = answerOf(await change(classId, { name: '合唱班', site: '文化宫', closesAt }));
    expect([schoolClass, offered]).toEqual([await classNow(city, classId), 0]);
    expect(schoolClass).toMatchObject({ name: '合唱班', site: '文化宫', closesAt, capacity: 3, version: 2 });
    expect(await city.trailOf(classId)).toMatchObject([{ action: '更改托管班', outcome: 'done' }]);
  });

  it('with more seats offers them down the line, siblings together, and nobody overtakes', async () => {
    const classId = await aPublishedClass(city, 1);
    const [in1, twins, last] = [await aFamily(city, 1), await aFamily(city, 2), await aFamily(city, 1)];
    for (const family of [in1, twins, last]) await enrolled(city, classId, family);
    expect(answerOf(await change(classId, { capacity: 2 })).offered).toBe(0);
    expect([await statusesOf(city, twins), await statusesOf(city, last)]).toEqual([['waiting', 'waiting'], ['waiting']]);
    expect(answerOf(await change(classId, { capacity: 3 })).offered).toBe(2);
    expect([await statusesOf(city, twins), await statusesOf(city, last)]).toEqual([['offered', 'offered'], ['waiting']]);
    expect((await placesOf(city, twins)).map(({ rank }) => rank)).toEqual([2, 3]);
    const { schoolClass } = answerOf(await change(classId, { capacity: 4 }));
    expect([schoolClass.taken, schoolClass.waiting, await statusesOf(city, last)]).toEqual([4, 0, ['offered']]);
  });

  it('does not go below the seats that are given, and says how many those are', async () => {
    const classId = await aPublishedClass(city, 5);
    for (let i = 0; i < 3; i += 1) await enrolled(city, classId, await aFamily(city, 1));
    expect(await change(classId, { capacity: 2 })).toEqual({ ok: false, error: { code: 'SeatsTaken', taken: 3 } });
    expect((await classNow(city, classId)).capacity).toBe(5);
    expect(answerOf(await change(classId, { capacity: 3 })).schoolClass).toMatchObject({ capacity: 3, taken: 3, free: 0 });
    expect(answerOf(await enroll(city, classId, await aFamily(city, 1))).places[0]?.status).toBe('waiting');
  });

  it('and each enrollment hint at the class and at its program', async () => {
    const classId = await aPublishedClass(city, 1);
    const { programId } = await classNow(city, classId);
    const heard = new Set<string>();
    city.wire.onHint((topic) => void heard.add(topic));
    const all = () => [`class.${classId}`, `program.${programId}`].every((topic) => heard.has(topic));
    await enrolled(city, classId, await aFamily(city, 1));
    await until(all);
    heard.clear();
    answerOf(await change(classId, { capacity: 2 }));
    await until(all);
  });

  it('of two editors who saw the same class lets one through', async () => {
    const classId = await aPublishedClass(city, 5);
    const replies = await Promise.all([6, 7].map((capacity) => change(classId, { capacity, version: 1 })));
    expect(replies.map(codeOf).sort()).toEqual(['ClassChangedSince', null].sort());
    expect((await classNow(city, classId)).version).toBe(2);
  });

  it('while families come in takes no seat away that one of them has got', async () => {
    const classId = await aPublishedClass(city, 12);
    const families = await Promise.all(Array.from({ length: 12 }, () => aFamily(city, 1)));
    const fewer = [4, 6, 8].map((capacity) => change(classId, { capacity, version: 1 }));
    await Promise.all([...fewer, ...families.map((family) => enrolled(city, classId, family))]);
    const after = await classNow(city, classId);
    const statuses = (await Promise.all(families.map((family) => statusesOf(city, family)))).flat();
    expect(statuses.filter((status) => status === 'admitted')).toHaveLength(after.taken);
    expect([after.taken <= after.capacity, after.taken + after.waiting]).toEqual([true, 12]);
  });

  it('waits for whoever is enrolling, and counts that seat', async () => {
    const classId = await aPublishedClass(city, 2);
    const reply = await city.whileHeld('UPDATE school_class SET taken = 2 WHERE id = ?', [classId], () =>
      city.ask(changeClass, { classId, name: '一班', site: '职工书屋', capacity: 1, version: 1, closesAt: farAway(city) }, anEditor()),
    );
    expect(reply).toEqual({ ok: false, error: { code: 'SeatsTaken', taken: 2 } });
  });
  const farAway = ({ now }: Childcare) => new Date(now().getTime() + 20 * dayMs).toISOString();

  it.each<[string, Change, string]>([
    ['closes earlier than was said', { closesAt: new Date(Date.now() + 5 * dayMs).toISOString() }, 'ClosingMovedEarlier'],
    ['closes after its last day', { closesAt: new Date(Date.now() + 70 * dayMs).toISOString() }, 'ClosesAfterLastDay'],
    ['is named after a school subject', { name: '快乐奥数' }, 'SubjectTeachingRefused'],
    ['is not there', { classId: randomUUID() as ClassId }, 'ClassNotFound'],
  ])('refuses what %s', async (_what, over, code) => expect(codeOf(await change(await aPublishedClass(city, 2), over))).toBe(code));

  it('refuses a class that is over', async () => {
    const classId = await aPublishedClass(city, 2);
    await city.rows("UPDATE school_class SET startsOn = '2020-01-06', endsOn = '2020-01-20' WHERE id = ?", [classId]);
    expect(codeOf(await change(classId))).toBe('ClassEnded');
  });

  it('is for editors alone', async () => {
    const classId = await aPublishedClass(city, 2);
    for (const by of [person(), person(randomUUID(), 'classTeacher')]) expect(codeOf(await change(classId, {}, by))).toBe('NotAllowed');
    const { programId } = await classNow(city, classId);
    expect(codeOf(await city.ask(viewProgram, { programId }, person()))).toBe('NotAllowed');
  });

  it('was no defect in any of these cases', () => expect(city.defects).toEqual([]));
});
