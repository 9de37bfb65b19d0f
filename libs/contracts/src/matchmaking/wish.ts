import { z } from 'zod';
import { choice, field, typedLine, view } from '../shape.js';

export const wishAbouts = [
  'age',
  'heightCm',
  'education',
  'city',
  'workPattern',
  'maritalHistory',
  'children',
  'housing',
  'smoking',
] as const;
export const WishAbout = choice('WishAbout', wishAbouts, '愿望所说的方面');
export type WishAbout = z.output<typeof WishAbout>;
export const Strength = choice('Strength', ['must', 'prefer'], '一定要，还是最好能');

/** About the other side, and never shown to it. Age and height have `from` and `to`, all others `oneOf`. */
export const Wish = view(
  'Wish',
  {
    about: WishAbout,
    strength: Strength,
    from: field(z.int().min(18).max(230).nullable(), '年龄或身高的下限，含'),
    to: field(z.int().min(18).max(230).nullable(), '年龄或身高的上限，含'),
    oneOf: field(z.array(typedLine(1, 20)).max(10), '可以接受的值，如学历、城市、婚史'),
  },
  '对另一半的一条愿望；不会给对方看',
);
export type Wish = z.output<typeof Wish>;
