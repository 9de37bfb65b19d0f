import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { In, Reply } from '@sanwei/contracts';
import { ok, refuse } from '@sanwei/kernel';
import { aSchema } from '@sanwei/testing';
import { isDuplicate } from './again.js';
import { addMark, asking, type Mark, markAdded, marks, someone } from './mark.example.js';
import { runWork } from './run-work.js';
import type { Work } from './work.js';

type Schema = Awaited<ReturnType<typeof aSchema>>;
let schema: Schema;
beforeAll(async () => {
  schema = await aSchema([marks as never]);
});
afterAll(() => schema.drop());
beforeEach(() =>
  schema.database.asRoot(async (root) => {
    for (const name of ['mark', 'receipt', 'outbox', 'trail', 'trail_unsealed']) await root.query(`DELETE FROM ${name}`);
  }),
);

const add =
  ({ name, value }: In<typeof addMark>) =>
  async (work: Work): Promise<Reply<typeof addMark>> => {
    try {
      await work.insert(marks, [{ id: work.newId(), name, value }]);
    } catch (error) {
      if (isDuplicate(error)) return refuse('NameTaken');
      throw error;
    }
    work.tell(markAdded, { value }, name);
    return ok({ value });
  };
const run = (id: string, input = { name: 'a', value: 1 }, actor = someone()) =>
  runWork(schema.db, asking(id, input, actor), add(input)).then(({ reply }) => reply);
const counts = async () => {
  const [row] = (await schema.db.query(
    `SELECT (SELECT COUNT(*) FROM mark) marks, (SELECT COUNT(*) FROM outbox) lines_, (SELECT COUNT(*) FROM trail) trail, (SELECT COUNT(*) FROM receipt) receipts`,
  )) as Record<string, string>[];
  return Object.values(row!).map(Number);
};

describe('a piece of work', () => {
  it('commits its rows, its outbox, its trail and its receipt together', async () => {
    expect(await run(randomUUID())).toEqual(ok({ value: 1 }));
    expect(await counts()).toEqual([1, 1, 1, 1]);
  });
  it('leaves nothing when it is refused', async () => {
    await run(randomUUID());
    expect(await run(randomUUID())).toEqual(refuse('NameTaken'));
    expect(await counts()).toEqual([1, 1, 1, 1]);
  });
  it('leaves nothing when it breaks', async () => {
    const broken = runWork(schema.db, asking(randomUUID(), { name: 'a', value: 1 }), async (work) => {
      await add({ name: 'a', value: 1 })(work);
      throw new Error('a defect');
    });
    await expect(broken).rejects.toThrow('a defect');
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });
  it('gives the second tap the first reply, although the act would now be refused', async () => {
    const id = randomUUID();
    const [first, second] = [await run(id), await run(id)];
    expect([first, second]).toEqual([ok({ value: 1 }), ok({ value: 1 })]);
    expect(await counts()).toEqual([1, 1, 1, 1]);
  });
  it('gives ten taps in the same instant one row and one reply', async () => {
    const id = randomUUID();
    const replies = await Promise.all(Array.from({ length: 10 }, () => run(id)));
    expect(new Set(replies.map((reply) => JSON.stringify(reply)))).toEqual(new Set([JSON.stringify(ok({ value: 1 }))]));
    expect(await counts()).toEqual([1, 1, 1, 1]);
  });
  it('keeps the first reply sealed: what the person wrote is not in the receipt', async () => {
    await run(randomUUID(), { name: 'a', value: 424_242 });
    const [kept] = (await schema.db.query('SELECT reply FROM receipt')) as { reply: string }[];
    expect([kept?.reply.includes('424242'), kept?.reply.startsWith('v1.')]).toEqual([false, true]);
  });
  it.each([
    ['somebody else', { name: 'a', value: 1 }, someone('0190b0aa-0000-7000-8000-000000000002')],
    ['another input', { name: 'a', value: 2 }, someone()],
  ])('gives nothing to %s with the same id', async (_who, input, actor) => {
    const id = randomUUID();
    await run(id);
    expect(await run(id, input, actor)).toEqual({ ok: false, error: { code: 'CommandIdTaken' } });
  });
});

describe('work that meets other work', () => {
  const bump = (names: string[], kept?: () => void) => async (work: Work) => {
    await work.once('outside', async () => kept?.());
    for (const name of names) {
      await work.change('UPDATE mark SET value = value + 1 WHERE name = ?', [name]);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    return ok({ value: 0 });
  };
  const two = async () => {
    await run(randomUUID(), { name: 'a', value: 0 });
    await run(randomUUID(), { name: 'b', value: 0 });
  };
  const values = async () => ((await schema.db.query('SELECT value FROM mark ORDER BY name')) as Mark[]).map(({ value }) => value);

  it('runs again after a deadlock, and both commit', async () => {
    await two();
    const input = { name: 'x', value: 0 };
    let outside = 0;
    const count = () => void outside++;
    await Promise.all([
      runWork(schema.db, asking(randomUUID(), input), bump(['a', 'b'], count)),
      runWork(schema.db, asking(randomUUID(), input), bump(['b', 'a'], count)),
    ]);
    expect([await values(), outside]).toEqual([[2, 2], 2]);
  });

  it('runs again when its connection is cut in the middle', async () => {
    await two();
    let cut = false;
    const reply = await runWork(schema.db, asking(randomUUID(), { name: 'x', value: 0 }), async (work) => {
      await work.change("UPDATE mark SET value = value + 1 WHERE name = 'a'");
      const [{ me } = { me: 0 }] = await work.sql<{ me: number }>('SELECT CONNECTION_ID() AS me');
      if (!cut) {
        cut = true;
        await schema.database.asRoot((root) => root.query(`KILL ${me}`));
      }
      await work.change("UPDATE mark SET value = value + 1 WHERE name = 'b'");
      return ok({ value: 0 });
    });
    expect([reply.reply.ok, await values()]).toEqual([true, [1, 1]]);
  });
});
