import { z } from 'zod';
import { field, Instant, view } from './shape.js';

/** How much lies on a desk, without a name: it may stand on a screen that others see, and no reading of it leaves a line. */
export const Waiting = view(
  'Waiting',
  {
    count: field(z.int(), '等着办的有多少；没有时为 0'),
    oldestAt: field(Instant.clone().nullable(), '最早的一份是什么时候来的；没有时为空'),
  },
  '等着办的有多少，不含姓名',
);
