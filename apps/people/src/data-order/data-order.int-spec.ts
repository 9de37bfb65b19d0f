import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, DataOrderId } from '@sanwei/contracts';
import {
  closeCorrection,
  listMyDataOrders,
  listOpenDataOrders,
  orderCorrection,
  orderOwnData,
  readCorrection,
  viewOwnDataOrder,
} from '@sanwei/contracts/people/data-order';
import { listMyNotices } from '@sanwei/contracts/people/notice';
import { closeAccount } from '@sanwei/contracts/people/person';
import { answerOf, codeOf, person, until } from '@sanwei/testing';
import { aPeople, type People } from '../people.example.js';

let people: People;
beforeAll(async () => {
  people = await aPeople();
});
afterAll(() => people.stop());

const minute = 60_000;
const dayMs = 86_400_000;
const aMember = async () => (await people.aMember(`fake-${randomUUID()}`)).actor;
const staff = person(randomUUID(), 'federationStaff');
const page = { first: 50, after: null };
const mine = async (who: Actor) => answerOf(await people.ask(listMyDataOrders, page, who)).items;
const correct = (who: Actor, what: string) => people.ask(orderCorrection, { what }, who);
const rows = <T>(sql: string, params: unknown[]) => people.database.asRoot(async (root) => (await root.query(sql, params))[0] as T[]);

describe('an export', () => {
  it('is ordered once a week, stands for seven days, and for its owner alone', async () => {
    const [openid, other] = [`fake-${randomUUID()}`, await aMember()];
    const signedIn = async () => (await people.aMember(openid)).actor;
    const me = await signedIn();
    const { order } = answerOf(await people.ask(orderOwnData, {}, me));
    expect(answerOf(await people.ask(orderOwnData, {}, me)).order).toEqual(order);
    expect(order).toMatchObject({ kind: 'ownData', status: 'done' });
    expect(answerOf(await people.ask(viewOwnDataOrder, { orderId: order.id }, me)).id).toBe(order.id);
    expect(codeOf(await people.ask(viewOwnDataOrder, { orderId: order.id }, other))).toBe('OwnDataOrderMissing');
    expect(codeOf(await people.ask(viewOwnDataOrder, { orderId: randomUUID() as DataOrderId }, me))).toBe('OwnDataOrderMissing');
    await people.moveTime(7 * dayMs);
    const later = await signedIn();
    expect(codeOf(await people.ask(viewOwnDataOrder, { orderId: order.id }, later))).toBe('OwnDataOrderMissing');
    expect(answerOf(await people.ask(orderOwnData, {}, later)).order.id).not.toBe(order.id);
  });

  it('needs a sign-in of this quarter of an hour, to be ordered and to be read; the same tap has its answer all the same', async () => {
    const [openid, id] = [`fake-${randomUUID()}`, randomUUID()];
    const me = (await people.aMember(openid)).actor;
    const first = await people.ask(orderOwnData, {}, me, { id });
    const { id: orderId } = answerOf(first).order;
    await people.moveTime(15 * minute);
    expect(await people.ask(orderOwnData, {}, me, { id })).toEqual(first);
    expect(codeOf(await people.ask(orderOwnData, {}, me))).toBe('SignInNotFresh');
    expect(codeOf(await people.ask(viewOwnDataOrder, { orderId }, me))).toBe('SignInNotFresh');
    const again = (await people.aMember(openid)).actor;
    expect(answerOf(await people.ask(viewOwnDataOrder, { orderId }, again)).id).toBe(orderId);
    expect(codeOf(await people.ask(viewOwnDataOrder, { orderId }, me))).toBe('SignInNotFresh');
  });

  it('is told to its person neutrally, once for each that is there, and not when none came about', async () => {
    const [openid, id] = [`fake-${randomUUID()}`, randomUUID()];
    const me = (await people.aMember(openid)).actor;
    const orders = await Promise.all([people.ask(orderOwnData, {}, me, { id }), people.ask(orderOwnData, {}, me, { id })]);
    expect(orders.map(codeOf)).toEqual([null, null]);
    answerOf(await people.ask(orderOwnData, {}, me));
    await until(async () => (await people.wechatMessages(openid)).length === 1);
    expect(JSON.stringify(await people.wechatMessages(openid))).toContain('您的资料已导出一份');
    const quiet = await aMember();
    await people.moveTime(15 * minute);
    expect(codeOf(await people.ask(orderOwnData, {}, quiet))).toBe('SignInNotFresh');
    expect([await people.noticeTexts(me), await people.noticeTexts(quiet)]).toEqual([
      ['您的资料已经导出一份。如果不是您本人操作的，请尽快联系所在工会。'],
      [],
    ]);
  });
});

describe('a correction', () => {
  it('is sealed, keeps its lines, is opened by the staff with a line in the trail, and is answered; the member is told neutrally', async () => {
    const me = await aMember();
    const [what, answer] = ['登记的单位不对。\n应该是第二钢厂', '已经改好。\n请再核对一次'];
    const { order } = answerOf(await correct(me, what));
    expect(await rows('SELECT what FROM data_order WHERE id = ?', [order.id])).not.toContainEqual({ what });
    const listed = answerOf(await people.ask(listOpenDataOrders, page, staff)).items.find(({ id }) => id === order.id);
    expect([listed?.dueAt, JSON.stringify(listed).includes(me.id)]).toEqual([order.dueAt, false]);
    expect(answerOf(await people.ask(readCorrection, { orderId: order.id }, staff))).toMatchObject({ personId: me.id, what });
    answerOf(await people.ask(closeCorrection, { orderId: order.id, answer }, staff));
    expect(await mine(me)).toMatchObject([{ id: order.id, status: 'done', answer }]);
    const trail = await rows<{ action: string }>('SELECT action FROM trail WHERE object = ? ORDER BY at, id', [order.id]);
    expect(trail.map(({ action }) => action)).toEqual(['查看更正申请', '办结更正申请']);
    await until(async () => answerOf(await people.ask(listMyNotices, page, me)).items.some(({ text }) => text.includes('有了答复')));
  });

  it('that is closed is there for nobody to close or open again, also when two close it at once', async () => {
    const me = await aMember();
    const { id: orderId } = answerOf(await correct(me, '称呼写错了')).order;
    const close = () => people.ask(closeCorrection, { orderId, answer: '已改' }, staff);
    expect((await Promise.all([close(), close()])).map(codeOf).sort()).toEqual(['CorrectionMissing', null]);
    expect(codeOf(await people.ask(readCorrection, { orderId }, staff))).toBe('CorrectionMissing');
    expect(codeOf(await people.ask(readCorrection, { orderId }, me))).toBe('NotAllowed');
  });

  it('is for the federation of the city: whoever holds the role for one branch lists, opens and closes none', async () => {
    const ofBranch = { ...person(), grants: [{ role: 'federationStaff' as const, scope: { of: 'branch' as const, id: randomUUID() } }] };
    const { id: orderId } = answerOf(await correct(await aMember(), '出生年份写错了')).order;
    expect(answerOf(await people.ask(listOpenDataOrders, page, ofBranch)).items).toEqual([]);
    expect(codeOf(await people.ask(readCorrection, { orderId }, ofBranch))).toBe('CorrectionMissing');
    expect(codeOf(await people.ask(closeCorrection, { orderId, answer: '已改' }, ofBranch))).toBe('CorrectionMissing');
    expect(answerOf(await people.ask(readCorrection, { orderId }, staff)).what).toBe('出生年份写错了');
  });

  it('is one of five at most that wait, also when they come at once', async () => {
    const me = await aMember();
    const replies = await Promise.all(Array.from({ length: 7 }, (_, i) => correct(me, `第 ${i} 处不对`)));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(5);
    expect(new Set(replies.filter(({ ok }) => !ok).map(codeOf))).toEqual(new Set(['TooManyCorrections']));
  });

  it('in the list of the staff stands by its limit, page by page', async () => {
    const all = answerOf(await people.ask(listOpenDataOrders, page, staff)).items;
    const first = answerOf(await people.ask(listOpenDataOrders, { first: 2, after: null }, staff));
    const second = answerOf(await people.ask(listOpenDataOrders, { first: 2, after: first.next }, staff));
    expect([...first.items, ...second.items]).toEqual(all.slice(0, 4));
    expect(all.map(({ dueAt }) => dueAt)).toEqual(all.map(({ dueAt }) => dueAt).sort());
  });
});

describe('the closing of an account', () => {
  it('opens an order that is done only when every service has erased; what was written in others goes', async () => {
    const me = await aMember();
    const { order } = answerOf(await correct(me, '单位不对'));
    const answer = answerOf(await people.ask(closeAccount, { understood: true }, me));
    const orders = () =>
      rows<{ id: string; kind: string; status: string; what: string | null }>(
        'SELECT id, kind, status, what FROM data_order WHERE personId = ? ORDER BY kind',
        [me.id],
      );
    const [closing, correction] = await orders();
    expect(correction).toMatchObject({ id: order.id, status: 'failed', what: null });
    expect(closing).toMatchObject({ kind: 'closing', status: 'working' });
    const { items } = answerOf(await people.ask(listOpenDataOrders, page, staff));
    const listed = items.find(({ id }) => id === closing!.id);
    // Told at once, since afterwards nobody can sign in to look; a second tap under another command id hears the same.
    expect(answer.dueAt).toBe(listed?.dueAt);
    expect([answer.deleted.length, answer.kept.length].every((count) => count > 0)).toBe(true);
    expect(answerOf(await people.ask(closeAccount, { understood: true }, me))).toEqual(answer);
    // No other service runs here: their lines stand. They go when each has committed.
    const left = "hearer <> 'people' AND body LIKE ?";
    expect(await rows(`SELECT hearer FROM outbox WHERE ${left}`, [`%${me.id}%`])).toHaveLength(3);
    await rows(`DELETE FROM outbox WHERE ${left} AND hearer <> 'childcare'`, [`%${me.id}%`]);
    await people.moveTime(8 * dayMs);
    await until(async () => (await rows("SELECT 1 FROM receipt WHERE subject LIKE '%track-closing%'", [])).length > 1);
    expect((await orders())[0]).toMatchObject({ status: 'working' });
    await rows(`DELETE FROM outbox WHERE ${left}`, [`%${me.id}%`]);
    await people.moveTime(9 * dayMs);
    await until(async () => (await orders())[0]?.status === 'done');
  });
});
