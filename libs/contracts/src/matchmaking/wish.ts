import { z } from 'zod';
import { choiceInWords } from '../choice-in-words.js';
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
/** What an aspect is called where people read of it. */
export const wishAboutWords: Readonly<Record<WishAbout, string>> = {
  age: '年龄',
  heightCm: '身高',
  education: '学历',
  city: '所在城市',
  workPattern: '上班方式',
  maritalHistory: '婚史',
  children: '孩子情况',
  housing: '住房',
  smoking: '抽烟情况',
};
/** Between which numbers a wish for a range may lie, both included. */
export const wishBounds = { age: { least: 18, most: 80, unit: '岁' }, heightCm: { least: 120, most: 230, unit: '厘米' } } as const;
export type RangedWish = keyof typeof wishBounds;
export const isRanged = (about: WishAbout): about is RangedWish => about in wishBounds;

export const WishTrouble = choice(
  'WishTrouble',
  ['empty', 'notOffered', 'outOfBounds', 'upsideDown', 'twice'],
  '一条愿望哪里不清楚：没有填、选了没有的选项、超出范围、上下限颠倒、同一方面写了两条',
);
export type WishTrouble = z.output<typeof WishTrouble>;
/** What is wrong with a wish, and what to do. */
export const wishTroubleInWords = ({ about, why }: { about: WishAbout; why: WishTrouble }): string => {
  const name = `“${choiceInWords(wishAboutWords, about, '愿望')}”`;
  if (why === 'twice') return `${name}写了两条愿望，每个方面只能有一条，请合成一条`;
  if (why === 'upsideDown') return `${name}的下限比上限大，请对调一下`;
  if (why === 'outOfBounds' && isRanged(about)) {
    const { least, most, unit } = wishBounds[about];
    return `${name}请填 ${least} 到 ${most} ${unit}之间的数`;
  }
  if (why === 'empty') return `${name}这条愿望还没有填，请补上${isRanged(about) ? '范围' : '可以接受的选项'}，或者去掉这一条`;
  return `${name}这条愿望里有不能选的内容，请重新选一次`;
};

export const Strength = choice('Strength', ['must', 'prefer'], '一定要，还是最好能');

/**
 * About the other side, and never shown to it. Age and height have `from` and `to`, all others `oneOf`. Numbers have no bound here: the rule
 * knows that of each aspect, and its refusal says it.
 */
export const Wish = view(
  'Wish',
  {
    about: WishAbout,
    strength: Strength,
    from: field(z.int().nullable(), '年龄（18 到 80）或身高（120 到 230）的下限，含'),
    to: field(z.int().nullable(), '年龄（18 到 80）或身高（120 到 230）的上限，含'),
    oneOf: field(z.array(typedLine(1, 20)).max(10), '可以接受的值，如学历、城市、婚史'),
  },
  '对另一半的一条愿望；不会给对方看',
);
export type Wish = z.output<typeof Wish>;
