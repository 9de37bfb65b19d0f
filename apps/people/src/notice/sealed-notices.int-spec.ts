import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor, DataOrderId, Notice, PersonId } from '@sanwei/contracts';
import { placeOffered, placesGiven } from '@sanwei/contracts/childcare/enrollment';
import { deliverNotices, listMyNotices, sendNotices, unreadableNotice } from '@sanwei/contracts/people/notice';
import { everyService } from '@sanwei/contracts/registry';
import { answerOf, natsFor, somebodyWaits, testKeys, until } from '@sanwei/testing';
import { connectWire, signerOf, type Wire } from '@sanwei/wire';
import { aPeople, type People } from '../people.example.js';

const { readOwnData } = everyService.find(({ service }) => service === 'people')!;
let people: People;
let childcare: Wire;
beforeAll(async () => {
  people = await aPeople();
  childcare = await connectWire(natsFor('childcare'), 'childcare', await signerOf('childcare', testKeys().passport.childcare.key));
}, 60_000);
afterAll(async () => {
  await childcare.close();
  await people.stop();
});
beforeEach(() => {
  people.defects.length = 0;
});

const classId = randomUUID();
const send = async (actor: Actor, { subject }: Notice, args: Record<string, unknown> = { classId }) =>
  childcare.ask(
    sendNotices,
    { notices: [{ personId: actor.id as PersonId, notice: subject, args }] },
    { id: randomUUID(), passport: await childcare.signAsSystem() },
  );
const rows = <T>(sql: string, params: unknown[] = []) =>
  people.database.asRoot(async (root) => (await root.query(sql, params))[0] as unknown as T[]);
const inbox = async (actor: Actor) => answerOf(await people.ask(listMyNotices, { first: 20, after: null }, actor)).items;
/** Sent already: nothing else reads the row. */
const told = async (notice: Notice, args?: Record<string, unknown>) => {
  const { actor } = await people.aMember(`fake-${randomUUID()}`);
  answerOf(await send(actor, notice, args));
  await until(async () => (await inbox(actor))[0]?.channel === 'wechat');
  return actor;
};

describe('a notice in the database', () => {
  it('is as long as any other, and its deadline stands nowhere beside it', async () => {
    const endsAt = '2031-12-31T16:05:00.000Z';
    const actors = [await told(placesGiven), await told(placeOffered, { classId, endsAt })];
    const kept = await rows<{ saidSealed: string }>('SELECT * FROM notice WHERE personId IN (?)', [actors.map(({ id }) => id)]);
    expect(new Set(kept.map(({ saidSealed }) => saidSealed.length)).size).toBe(1);
    expect(JSON.stringify(kept)).not.toContain(endsAt.slice(0, 10));
    expect(people.defects).toEqual([]);
  });

  it('opens in its own row alone: copied to somebody else it is not read, the administrator is told, and the others are', async () => {
    const [from, to] = [await told(placeOffered, { classId, endsAt: '2031-12-31T16:05:00.000Z' }), await told(placesGiven)];
    await rows('UPDATE notice t JOIN notice f ON f.personId = ? SET t.saidSealed = f.saidSealed WHERE t.personId = ?', [from.id, to.id]);
    answerOf(await send(to, placesGiven));
    const items = await inbox(to);
    expect(items.map(({ text }) => text)).toEqual([placesGiven.text({ classId } as never), unreadableNotice.text]);
    expect(items[1]).toMatchObject(unreadableNotice);
    expect(people.defects.map(String)).toEqual([expect.stringContaining('notice.saidSealed does not open in this row')]);
    const { json } = answerOf(await people.ask(readOwnData, { orderId: randomUUID() as DataOrderId }, to));
    expect((JSON.parse(json) as { notice: { text: string }[] }).notice.map(({ text }) => text)).toEqual(items.map(({ text }) => text));
  });
});

describe('an account that is being closed', () => {
  it('gets no notice that comes meanwhile: it would stay although the closing says that notices are deleted', async () => {
    const { actor } = await people.aMember(`fake-${randomUUID()}`);
    const sent = await people.database.asRoot(async (root) => {
      await root.query('BEGIN');
      await root.query('UPDATE person SET closedAt = NOW(3) WHERE id = ?', [actor.id]);
      const sending = send(actor, placesGiven);
      // Either it waits for the row, or it has looked past it and written.
      await until(async () => {
        const written = await rows('SELECT 1 FROM notice WHERE personId = ?', [actor.id]);
        return written.length > 0 || (await somebodyWaits(people.database));
      });
      await root.query('COMMIT');
      return sending;
    });
    expect(sent).toEqual({ ok: true, value: { count: 0 } });
    expect(await rows('SELECT 1 FROM notice WHERE personId = ?', [actor.id])).toEqual([]);
    expect(await rows('SELECT 1 FROM outbox WHERE subject = ?', [deliverNotices.subject])).toEqual([]);
    expect(people.defects).toEqual([]);
  });
});
