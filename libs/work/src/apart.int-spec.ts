import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ok, refuse } from '@sanwei/kernel';
import { aSchema } from '@sanwei/testing';
import { apart } from './apart.js';
import { asking, marks } from './mark.example.js';
import { runWork } from './run-work.js';

let schema: Awaited<ReturnType<typeof aSchema>>;
beforeAll(async () => {
  schema = await aSchema([marks as never]);
});
afterAll(() => schema.drop());
beforeEach(async () => void (await schema.db.query('DELETE FROM mark')));

const input = { name: 'a', value: 1 };
const names = async () => ((await schema.db.query('SELECT name FROM mark ORDER BY name')) as { name: string }[]).map(({ name }) => name);

describe('an act apart', () => {
  it('remains although the act is then refused', async () => {
    const { reply } = await runWork(schema.db, asking(randomUUID(), input), async (work) => {
      await apart(work, (own) => own.insert(marks, [{ id: own.newId(), name: 'counted', value: 1 }]));
      await work.insert(marks, [{ id: work.newId(), name: 'rolled back', value: 1 }]);
      return refuse('NameTaken');
    });
    expect(reply).toEqual({ ok: false, error: { code: 'NameTaken' } });
    expect(await names()).toEqual(['counted']);
  });

  it('leaves nothing when it fails itself', async () => {
    const act = runWork(schema.db, asking(randomUUID(), input), async (work) => {
      await apart(work, async (own) => {
        await own.insert(marks, [{ id: own.newId(), name: 'half', value: 1 }]);
        throw new Error('no');
      });
      return ok({ value: 1 });
    });
    await expect(act).rejects.toThrow('no');
    expect(await names()).toEqual([]);
  });

  it('does not come after the act’s own first statement, where it could wait for a second connection for good', async () => {
    const act = runWork(schema.db, asking(randomUUID(), input), async (work) => {
      await work.sql('SELECT 1');
      await apart(work, async () => undefined);
      return ok({ value: 1 });
    });
    await expect(act).rejects.toThrow('apart comes before the first statement');
  });

  it('lets more acts at once than there are connections all come to an end', async () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      runWork(schema.db, asking(randomUUID(), { name: `m${i}`, value: i }), async (work) => {
        await apart(work, (own) => own.insert(marks, [{ id: own.newId(), name: `m${i}`, value: i }]));
        await work.sql('SELECT 1');
        return i % 2 === 0 ? ok({ value: i }) : refuse('NameTaken');
      }),
    );
    await Promise.all(many);
    expect(await names()).toHaveLength(60);
  });
});
