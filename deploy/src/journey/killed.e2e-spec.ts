import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCity, type Client, type TestCity } from './a-city.example.js';
import { fillInForm, publishClass } from './family.example.js';
import { inParallel, untilAnswered } from './patient.example.js';
import { rowsIn, trailsHold, untilAllIsSaid } from './rows.example.js';

const capacity = 20;
const families = 40;
let test: TestCity;
let editor: Client;
beforeAll(async () => {
  test = await aCity();
  editor = await test.signIn('programEditor');
}, 120_000);
afterAll(() => test.end());

type Mortal = { kill(): Promise<void>; restart(): Promise<void> };
const mortal = (name: string): Mortal =>
  ({ 'nats-server': test.city.nats, mariadbd: test.city.mysql })[name] ?? test.city.processes.get(name)!;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('kill -9 in the middle of an enrollment', () => {
  let round = 0;
  it.each(['childcare', 'gateway', 'people', 'nats-server', 'mariadbd'])(
    'of %s loses nothing that was answered and does nothing twice',
    async (name) => {
      round += 1;
      const classId = await publishClass(editor, capacity);
      const parents = await inParallel(Array.from({ length: families }), 8, (_, i) => test.withWechat(`demo-killed-${round}-${i}`));
      const forms = await inParallel(parents, 8, (parent, i) => fillInForm(parent, i % 10 === 0 ? 2 : 1));
      const [before] = await rowsIn<{ notices: string | number }>(test, 'people', 'SELECT COUNT(*) AS notices FROM notice');

      const answering = inParallel(parents, 10, (parent, i) => untilAnswered(parent, classId, forms[i]!, true));
      for (let kills = 0; kills < 2; kills++) {
        await pause(20 + Math.random() * 60);
        await mortal(name).kill();
        await pause(100);
        await mortal(name).restart();
      }
      const answers = await answering;

      type Row = { id: string; guardianId: string; status: string; rank: number };
      const rows = await rowsIn<Row>(test, 'childcare', 'SELECT id, guardianId, status, rank FROM place WHERE classId = ? ORDER BY rank', [
        classId,
      ]);
      const children = forms.flat().length;
      const told = answers.flatMap(({ answer }) => answer.places);
      expect(rows.map(({ rank }) => rank)).toEqual(Array.from({ length: children }, (_, i) => i + 1));
      expect(rows.filter(({ status }) => status === 'admitted').length).toBeLessThanOrEqual(capacity);
      expect(told.map(({ id, status, rank }) => ({ id, status, rank })).sort((a, b) => a.rank - b.rank)).toEqual(
        rows.map(({ id, status, rank }) => ({ id, status, rank })),
      );
      for (const { answer } of answers) expect(new Set(answer.places.map(({ status }) => status)).size).toBe(1);

      // Each family gets one notice, however often lines were sent.
      // A line that has met nobody some times waits up to 64 s before it is sent again.
      await untilAllIsSaid(test, 150_000);
      const [after] = await rowsIn<{ notices: string | number }>(test, 'people', 'SELECT COUNT(*) AS notices FROM notice');
      expect(Number(after!.notices) - Number(before!.notices)).toBe(families);
    },
    240_000,
  );

  it('leaves every trail whole', async () => expect(await trailsHold(test)).toBe(true));
});
