import { z } from 'zod';
import { defineQuery } from '../contract.js';
import { field, view } from '../shape.js';

export const findHotline = defineQuery('counseling.hotline.find-hotline.v1', {
  words: '24 小时心理热线',
  for: ['anyone'],
  input: z.object({}),
  output: view(
    'Hotline',
    { phone: field(z.string().nullable(), '本市热线；还没有设置时为空'), nationalPhone: z.string(), words: z.string() },
    '心理热线',
  ),
});
