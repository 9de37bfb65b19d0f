import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCity, type Client, type TestCity } from './a-city.example.js';
import { enrollIn, fillInForm, publishClass } from './family.example.js';
import { inParallel } from './patient.example.js';
import { rowsIn, untilAllIsSaid } from './rows.example.js';

const families = 2_000;
const capacity = 35;
let test: TestCity;
let editor: Client;
beforeAll(async () => {
  test = await aCity();
  editor = await test.signIn('programEditor');
}, 120_000);
afterAll(() => test.end());

type Row = { id: string; applicationId: string; childId: string; status: string; rank: number };

describe('2,000 families in the opening second', () => {
  it('are each answered once: no seat oversold, no twins split, ranks exact, nobody overtaken, a notice for each', async () => {
    const classId = await publishClass(editor, capacity);
    const parents = await inParallel(Array.from({ length: families }), 40, (_, i) => test.withWechat(`demo-rush-${i}`));
    const forms = await inParallel(parents, 40, (parent, i) => fillInForm(parent, i % 10 === 0 ? 2 : 1));

    const answers = await Promise.all(
      parents.flatMap((parent, i) => {
        const id = randomUUID();
        const tap = () => enrollIn(parent, classId, forms[i]!, true, id);
        // Every twentieth taps twice.
        return i % 20 === 7 ? [tap(), tap()] : [tap()];
      }),
    );

    const rows = await rowsIn<Row>(
      test,
      'childcare',
      'SELECT id, applicationId, childId, status, rank FROM place WHERE classId = ? ORDER BY rank',
      [classId],
    );
    const admitted = rows.filter(({ status }) => status === 'admitted');
    const firstWaiting = rows.find(({ status }) => status === 'waiting')!.rank;
    expect(rows.map(({ rank }) => rank)).toEqual(Array.from({ length: forms.flat().length }, (_, i) => i + 1));
    expect(new Set(rows.map(({ childId }) => childId)).size).toBe(rows.length);
    // The last seat stays free only where twins stood before it.
    expect(admitted.length === capacity || admitted.length === capacity - 1).toBe(true);
    expect(admitted.every(({ rank }) => rank < firstWaiting)).toBe(true);
    const statusesOf = new Map<string, Set<string>>();
    for (const { applicationId, status } of rows) statusesOf.set(applicationId, (statusesOf.get(applicationId) ?? new Set()).add(status));
    expect([...statusesOf.values()].filter((statuses) => statuses.size > 1)).toEqual([]);

    const stored = new Map(rows.map((row) => [row.id, row]));
    for (const { places } of answers) for (const { id, status, rank } of places) expect(stored.get(id)).toMatchObject({ status, rank });

    await untilAllIsSaid(test);
    const notices = await rowsIn<{ personId: string }>(test, 'people', 'SELECT personId FROM notice');
    expect([notices.length, new Set(notices.map(({ personId }) => personId)).size]).toEqual([families, families]);
  }, 240_000);
});
