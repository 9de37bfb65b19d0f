import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCast, type Cast, ended } from './login.example.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});
afterAll(() => cast.people.stop());

describe('a login', () => {
  it('of a member ends after seven days without use, and lives on while it is used', async () => {
    const { people, open, aLogin } = cast;
    const used = await aLogin();
    const idle = await aLogin();
    await people.moveTime(6 * day);
    expect(await open(used.token)).toMatchObject({ ok: true });
    await people.moveTime(day + minute);
    expect(await open(used.token)).toMatchObject({ ok: true });
    expect(await open(idle.token)).toEqual(ended);
  });
  it('of a member ends after thirty days however much it is used', async () => {
    const { people, open, aLogin } = cast;
    const { token } = await aLogin();
    for (let use = 0; use < 4; use++) {
      await people.moveTime(6 * day);
      expect(await open(token)).toMatchObject({ ok: true });
    }
    await people.moveTime(6 * day + hour);
    expect(await open(token)).toEqual(ended);
  });
  it('of staff ends after thirty minutes without use and after twelve hours at the latest', async () => {
    const { people, open, aStaffLogin } = cast;
    const idle = await aStaffLogin();
    const used = await aStaffLogin();
    for (let passed = 0; passed < 11.9 * hour; passed += 28 * minute) {
      await people.moveTime(28 * minute);
      if (passed + 28 * minute < 12 * hour) expect(await open(used)).toMatchObject({ ok: true });
      if (passed > 0) expect(await open(idle)).toEqual(ended);
    }
    await people.moveTime(15 * minute);
    expect(await open(used)).toEqual(ended);
  });
  it('is written down as seen at most once a minute', async () => {
    const { people, open, aLogin } = cast;
    const { token, actor } = await aLogin();
    const seenAt = async () => {
      const [rows] = await people.database.asRoot((root) => root.query('SELECT seenAt FROM login WHERE id = ?', [actor.loginId]));
      return (rows as { seenAt: Date }[])[0]!.seenAt.getTime();
    };
    const first = await seenAt();
    await people.moveTime(30_000);
    await open(token);
    expect(await seenAt()).toBe(first);
    await people.moveTime(31_000);
    await open(token);
    expect(await seenAt()).toBeGreaterThan(first + 60_000);
  });
});

it('breaks over nothing', () => expect(cast.people.defects).toEqual([]));
