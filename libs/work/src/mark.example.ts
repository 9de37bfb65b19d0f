import { type Actor, defineCommand, defineFact, defineQuery, refusal } from '@sanwei/contracts';
import { z } from 'zod';
import type { Asked } from './asked.js';
import { id, table, whole, word } from './table.js';

/** The smallest noun there can be, for the specs of this lib. */
export type Mark = { id: string; name: string; value: number };
export const marks = table<Mark>('mark', { id: id(true), name: word(), value: whole() }, [{ columns: ['name'], unique: true }]);

export const addMark = defineCommand('childcare.mark.add-mark.v1', {
  words: '',
  for: ['member'],
  trail: { action: 'add mark', of: 'name' },
  input: z.object({ name: z.string(), value: z.int() }),
  output: z.object({ value: z.int() }),
  refusals: { NameTaken: refusal({}, '') },
});
export const readMark = defineQuery('childcare.mark.read-mark.v1', {
  words: '',
  for: ['member'],
  trail: { action: 'read mark', of: 'name' },
  input: z.object({ name: z.string() }),
  output: z.object({ value: z.int() }),
});
export const markAdded = defineFact('childcare.mark.mark-added.v1', { payload: z.object({ value: z.int() }), heardBy: ['people'] });

export const someone = (id = '0190b0aa-0000-7000-8000-000000000001'): Actor => ({
  kind: 'person',
  id,
  grants: [{ role: 'member', scope: { of: 'city', id: null } }],
  loginId: null,
});
export const asking = (id: string, input: { name: string; value: number }, actor = someone()): Asked<typeof addMark> => ({
  contract: addMark,
  service: 'childcare',
  id,
  actor,
  input,
  now: new Date(),
  requestId: id,
  receiptKey: Buffer.alloc(32, 7),
});
