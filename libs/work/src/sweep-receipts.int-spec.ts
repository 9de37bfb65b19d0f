import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ok } from '@sanwei/kernel';
import { aSchema } from '@sanwei/testing';
import { asking, marks } from './mark.example.js';
import { runWork } from './run-work.js';
import { sweepReceipts } from './sweep-receipts.js';

let schema: Awaited<ReturnType<typeof aSchema>>;
beforeAll(async () => {
  schema = await aSchema([marks as never]);
});
afterAll(() => schema.drop());

describe('receipts', () => {
  it('go after thirty days, and not a day before', async () => {
    const now = new Date();
    const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
    for (const days of [31, 29, 0])
      await runWork(schema.db, { ...asking(randomUUID(), { name: 'a', value: days }), now: daysAgo(days) }, async () =>
        ok({ value: days }),
      );
    expect(await sweepReceipts(schema.db, now)).toBe(1);
    const [left] = (await schema.db.query('SELECT COUNT(*) AS n FROM receipt')) as { n: string }[];
    expect(Number(left!.n)).toBe(2);
  });
});
