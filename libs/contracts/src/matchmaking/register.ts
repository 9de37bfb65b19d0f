import { z } from 'zod';
import { defineQuery } from '../contract.js';
import { field, Instant, view } from '../shape.js';

export const countRegistered = defineQuery('matchmaking.register.count-registered.v1', {
  words: '单身职工库的登记人数',
  for: ['anyone'],
  input: z.object({}),
  output: view('RegisteredCount', { count: field(z.int().nullable(), '不足 10 人时为空'), at: Instant }, '登记人数'),
});
