import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type In, nobody } from '@sanwei/contracts';
import { findClasses, publishProgram } from '@sanwei/contracts/childcare/program';
import { person } from '@sanwei/testing';
import { aChildcare, type Childcare } from '../childcare.example.js';
import { aNewClass, anEditor, answerOf, aProgram, classNow, dayMs } from '../family.example.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

const publish = (over: Partial<In<typeof publishProgram>> = {}, by = anEditor(), id = randomUUID()) =>
  city.ask(publishProgram, aProgram(city, over), by, { id });
const programs = () => city.rows('SELECT id FROM program');

describe('publishing a program', () => {
  it('shows every class to everybody, empty and with the dates of the program', async () => {
    const wanted = aProgram(city, {
      classes: [aNewClass({ name: '合唱班', capacity: 20 }), aNewClass({ name: '围棋班', site: '文化宫' })],
    });
    const { classes, programId } = answerOf(await city.ask(publishProgram, wanted, anEditor()));
    const { startsOn, endsOn, opensAt, closesAt } = wanted;
    expect(classes.map(({ name, site, capacity }) => [name, site, capacity])).toEqual([
      ['合唱班', '职工书屋', 20],
      ['围棋班', '文化宫', 35],
    ]);
    for (const { id } of classes)
      expect(await classNow(city, id)).toMatchObject({ programId, startsOn, endsOn, opensAt, closesAt, taken: 0, waiting: 0 });
  });

  it('remembers who published it', async () => {
    const editor = anEditor();
    const { programId } = answerOf(await publish({}, editor));
    expect(await city.rows('SELECT publishedBy FROM program WHERE id = ?', [programId])).toEqual([{ publishedBy: editor.id }]);
  });

  it('makes one program of a double tap', async () => {
    const [editor, id] = [anEditor(), randomUUID()];
    const wanted = aProgram(city);
    const before = await programs();
    const [first, second] = await Promise.all([0, 1].map(() => city.ask(publishProgram, wanted, editor, { id })));
    expect([first?.ok, second]).toEqual([true, first]);
    expect(await programs()).toHaveLength(before.length + 1);
  });

  const later = (days: number) => new Date(Date.now() + days * dayMs).toISOString();
  it.each<[string, Partial<In<typeof publishProgram>>, object]>([
    ['ends before it starts', { endsOn: '2020-01-01' }, { code: 'DatesOutOfOrder' }],
    ['closes before it opens', { opensAt: later(9), closesAt: later(8) }, { code: 'DatesOutOfOrder' }],
    ['opens when it is over', { opensAt: later(61), closesAt: later(62) }, { code: 'DatesOutOfOrder' }],
    ['opens when it has begun', { opensAt: later(41), closesAt: later(42) }, { code: 'DatesOutOfOrder' }],
    ['closes when it is over', { closesAt: later(62) }, { code: 'DatesOutOfOrder' }],
    [
      'is in the past',
      { startsOn: '2020-01-06', endsOn: '2020-01-20', opensAt: '2019-12-01T00:00:00.000Z', closesAt: '2019-12-20T00:00:00.000Z' },
      { code: 'ProgramOver', endedOn: '2020-01-20' },
    ],
    ['takes no age at all', { classes: [aNewClass(), aNewClass({ youngest: 9, oldest: 8 })] }, { code: 'AgesOutOfOrder' }],
    ['teaches a school subject', { classes: [aNewClass({ name: '快乐奥数' })] }, { code: 'SubjectTeachingRefused', word: '奥数' }],
    ['is named after a school subject', { name: '英语冬令营' }, { code: 'SubjectTeachingRefused', word: '英语' }],
  ])('refuses one that %s, and writes nothing', async (_what, over, error) => {
    const before = await programs();
    expect(await publish(over)).toEqual({ ok: false, error });
    expect(await programs()).toEqual(before);
  });

  it('names each field that is wrong', async () => {
    const reply = await publish({ name: '啊', classes: [aNewClass(), aNewClass({ capacity: 36 })], startsOn: '2026-02-30' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'InvalidInput' } });
    expect(reply.ok || reply.error).toMatchObject({ fields: [{ path: 'name' }, { path: 'startsOn' }, { path: 'classes.1.capacity' }] });
  });

  it.each([
    ['a parent', person()],
    ['a class teacher', person(randomUUID(), 'classTeacher')],
    ['nobody in particular', nobody],
  ])('is not for %s, and the attempt is kept in the trail', async (_who, actor) => {
    const reply = await city.ask(publishProgram, aProgram(city), actor === nobody ? undefined : actor);
    expect(reply).toEqual({ ok: false, error: { code: 'NotAllowed' } });
    const lines = await city.rows('SELECT outcome FROM trail WHERE actorId = ?', [actor.id]);
    expect(lines).toEqual([{ outcome: 'NotAllowed' }]);
  });
});

describe('finding classes', () => {
  it('leaves out those that are not there, and needs no sign-in', async () => {
    const { classes } = answerOf(await publish());
    const found = answerOf(await city.ask(findClasses, { classIds: [classes[0]!.id, randomUUID() as never, classes[0]!.id] }));
    expect(found.items.map(({ id }) => id)).toEqual([classes[0]!.id]);
  });
  it('does not take an empty list or more than a hundred', async () => {
    for (const count of [0, 101]) {
      const classIds = Array.from({ length: count }, () => randomUUID() as never);
      expect(await city.ask(findClasses, { classIds })).toMatchObject({ error: { code: 'InvalidInput', fields: [{ path: 'classIds' }] } });
    }
  });
  it('keeps the next rank to itself', async () => {
    const { classes } = answerOf(await publish());
    expect(Object.keys(await classNow(city, classes[0]!.id))).not.toContain('nextRank');
  });
});
