import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nobody } from '@sanwei/contracts';
import { NotNow } from '@sanwei/wire';
import { actAlone, apart } from '@sanwei/work';
import { aStaffedPeople, firstPassword, type StaffedPeople } from '../staff/staff.example.js';
import { takeTry, unlessTooMany } from './sign-in-lock.store.js';

let people: StaffedPeople;
beforeAll(async () => {
  people = await aStaffedPeople();
}, 60_000);
afterAll(() => people.stop());
beforeEach(async () => {
  for (const table of ['sign_in_lock', 'known_address', 'attempt_count']) await people.asRoot(`DELETE FROM ${table}`);
});

const minute = 60_000;
const [office, elsewhere] = ['203.0.113.7', '198.51.100.9'];
const codeOf = (reply: { ok: boolean; error?: { code: string } }) => reply.error?.code ?? 'done';
const signIn = async (username: string, password?: string, address?: string) => codeOf(await people.signIn(username, password, address));
const fail = async (username: string, times: number, address?: string) => {
  for (let i = 0; i < times; i++) await people.signIn(username, `guess ${i}`, address);
};

describe('wrong passwords in a row', () => {
  it('make the account wait, and say until when; after that the right one is good', async () => {
    await fail('programs', 5);
    const reply = await people.signIn('programs');
    if (reply.ok || reply.error.code !== 'SignInPaused') throw new Error('not paused');
    const wait = Date.parse(reply.error.retryAt) - people.running.room.time.now().getTime();
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(minute);
    await people.moveTime(minute + 1_000);
    expect(await signIn('programs')).toBe('done');
  });

  it('get the same answers for a username that nobody has', async () => {
    const answers = async (username: string) => {
      const codes: string[] = [];
      for (let i = 0; i < 6; i++) codes.push(await signIn(username, 'guess'));
      return codes;
    };
    expect(await answers('nobody-here')).toEqual(await answers('programs'));
  });

  it('elsewhere do not shut out whoever signs in from where they have before', async () => {
    expect(await signIn('programs', firstPassword, office)).toBe('done');
    await fail('programs', 6, elsewhere);
    expect(await signIn('programs', firstPassword, elsewhere)).toBe('SignInPaused');
    expect(await signIn('programs', firstPassword, office)).toBe('done');
  });

  it('that could not be looked at, since too many were waiting, are no tries', async () => {
    const { db, time } = people.running.room;
    const tried = { who: 'programs' };
    const of = { service: 'people', actor: nobody, now: time.now(), requestId: 'crowd', address: office } as const;
    for (let i = 0; i < 8; i++) {
      const asking = actAlone(db, of, async (work) => {
        expect(await apart(work, (own) => takeTry(own, people.secrets, tried))).toBeNull();
        return unlessTooMany(work, people.secrets, tried, () => Promise.reject(new NotNow()));
      });
      await expect(asking).rejects.toThrow(NotNow);
    }
    expect(await people.asRoot('SELECT failures FROM sign_in_lock')).toEqual([{ failures: 0 }]);
    expect(await people.asRoot('SELECT count FROM attempt_count')).toEqual([{ count: 0 }]);
    expect(await signIn('programs', firstPassword, office)).toBe('done');
  });

  it('are answered five times at most, however many come at once', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, (_, i) => signIn('programs', `guess ${i}`)));
    expect(codes.filter((code) => code === 'PasswordWrong')).toHaveLength(5);
    expect(codes.filter((code) => code === 'SignInPaused')).toHaveLength(15);
  });

  it('over many accounts are stopped by where they come from, and nowhere else', async () => {
    await fail('programs', 1, elsewhere);
    await people.asRoot("UPDATE attempt_count SET count = 300 WHERE kind = 'password-wrong.address'");
    expect(await signIn('federation', firstPassword, elsewhere)).toBe('SignInPaused');
    expect(await signIn('federation', firstPassword, office)).toBe('done');
  });

  it('are forgotten after one that was right', async () => {
    await fail('programs', 4);
    expect(await signIn('programs')).toBe('done');
    await fail('programs', 4);
    expect(await signIn('programs')).toBe('done');
  });
});

describe('what is kept of places and names', () => {
  it('is a keyed hash', async () => {
    await signIn('programs', firstPassword, office);
    await fail('nobody-here', 1, office);
    const dump = JSON.stringify([await people.asRoot('SELECT * FROM sign_in_lock'), await people.asRoot('SELECT * FROM known_address')]);
    expect(dump).not.toMatch(/203\.0\.113|nobody-here/);
  });
  it('is no defect in any of these cases', () => expect(people.defects).toEqual([]));
});
