import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type In, type WireReply } from '@sanwei/contracts';
import { disableStaff, listStaff, openStaffAccount } from '@sanwei/contracts/people/staff';
import { type Administration, anAdministration, codeOf } from './administration.example.js';

let people: Administration['people'];
let security: Administration['security'];
let system: Administration['system'];
let settled: Administration['settled'];
let give: Administration['give'];
beforeAll(async () => {
  ({ people, security, system, settled, give } = await anAdministration());
}, 60_000);
afterAll(() => people.stop());

const minute = 60_000;

describe('the list of accounts', () => {
  const everybody = { words: null, role: null, disabled: null };
  it('shows page by page who holds what, to two administrators', async () => {
    const { personId } = await settled();
    const endsAt = new Date(people.running.room.time.now().getTime() + 60 * minute).toISOString();
    await give(personId, 'matchmaker', null, endsAt);
    const names: string[] = [];
    let after: string | null = null;
    do {
      const reply: WireReply<typeof listStaff> = await people.ask(listStaff, { first: 5, after, ...everybody }, security);
      if (!reply.ok) throw new Error(reply.error.code);
      names.push(...reply.value.items.map(({ username }) => username));
      const mine = reply.value.items.find(({ id }) => id === personId);
      if (mine)
        expect(mine).toMatchObject({ name: '秦松', mustChangePassword: false, totpOn: false, grants: [{ role: 'matchmaker', endsAt }] });
      after = reply.value.next;
    } while (after);
    const [{ all }] = (await people.asRoot('SELECT COUNT(*) AS `all` FROM staff_account')) as [{ all: number }];
    expect([names.length, new Set(names).size]).toEqual([Number(all), Number(all)]);
    expect(codeOf(await people.ask(listStaff, { first: 5, after: null, ...everybody }, (await people.login('matchmaker')).actor))).toBe(
      'NotAllowed',
    );
  });
});

describe('the list of accounts, filtered', () => {
  const list = async (over: Partial<In<typeof listStaff>>) => {
    const asked = { first: 50, after: null, words: null, role: null, disabled: null, ...over };
    const reply: WireReply<typeof listStaff> = await people.ask(listStaff, asked, security);
    if (!reply.ok) throw new Error(reply.error.code);
    return reply.value;
  };
  const ids = async (over: Partial<In<typeof listStaff>>) => (await list(over)).items.map(({ id }) => id);

  it('finds by parts of name and username, each sign as it is written', async () => {
    const { personId, username } = await settled();
    expect(await ids({ words: `秦 ${username.slice(2).toUpperCase()}` })).toEqual([personId]);
    expect([await ids({ words: '%' }), await ids({ words: `${username} 没有这个人` })]).toEqual([[], []]);
  });
  it('finds a name with a space between its letters as one without, and a new account has none', async () => {
    const username = `fang${Date.now()}`;
    const opened: WireReply<typeof openStaffAccount> = await people.ask(openStaffAccount, { name: '王　 芳', username }, system);
    if (!opened.ok) throw new Error(opened.error.code);
    const { personId } = opened.value;
    expect((await list({ words: username })).items.map(({ name }) => name)).toEqual(['王芳']);
    expect([await ids({ words: `王 芳 ${username}` }), await ids({ words: `王芳 ${username}` })]).toEqual([[personId], [personId]]);
    // As accounts of before have it.
    await people.asRoot('UPDATE person SET displayName = ? WHERE id = ?', ['王 芳', personId]);
    expect([await ids({ words: `王 芳 ${username}` }), await ids({ words: `王芳 ${username}` })]).toEqual([[personId], [personId]]);
  });
  it('finds by a role that holds now, and by whether the account is disabled, page by page', async () => {
    const { personId, username } = await settled();
    expect(await give(personId, 'matchmaker')).toBe('done');
    expect(await ids({ words: username, role: 'matchmaker' })).toEqual([personId]);
    expect(await ids({ words: username, role: 'counselor' })).toEqual([]);
    await people.asRoot(`UPDATE role_grant SET endsAt = '2020-01-01' WHERE personId = '${personId}'`);
    expect(await ids({ words: username, role: 'matchmaker' })).toEqual([]);
    expect(codeOf(await people.ask(disableStaff, { personId }, security))).toBe('done');
    expect([await ids({ words: username, disabled: true }), await ids({ words: username, disabled: false })]).toEqual([[personId], []]);
    const first = await list({ first: 1, disabled: false });
    const second = await list({ first: 1, disabled: false, after: first.next });
    expect(first.items[0]!.id === second.items[0]!.id).toBe(false);
    expect((await list({ disabled: false })).items.every(({ disabledAt }) => disabledAt === null)).toBe(true);
  });
});
