import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { PersonName } from './person-name.js';
import { readInput } from './read-input.js';

const read = (name: string) => readInput(z.object({ name: PersonName }), { name });
const shown = (name: string) => {
  const reply = read(name);
  return reply.ok ? reply.value.name : reply.fields.map(({ message }) => message);
};
const lettersOnly = ['请只填写文字，中间可以有“·”；数字、符号和表情请去掉'];

describe('the name of a person', () => {
  it.each([
    ['two characters', '林禾'],
    ['a rare character', '𠮷小满'],
    ['a zero that is a name', '武曌〇'],
    ['a middle dot', '阿依古丽·买买提'],
    ['Tibetan vowels', 'བསྟན་འཛིན'.replaceAll('་', ' ')],
    ['an initial', 'Mary J. Watson'],
    ['letters with accents', 'José Ángel'],
    ['an initial at the end', 'Anna B.'],
    ['forty letters', '禾'.repeat(40)],
  ])('may have %s', (_what, name) => expect(shown(name)).toBe(name));

  it.each([
    ['spaces around', '  小满 ', '小满'],
    ['several spaces inside', 'Lucy \t  Lin', 'Lucy Lin'],
    ['full-width letters', 'Ｌｕｃｙ', 'Lucy'],
    ['the dot of another keyboard', '阿依古丽•买买提', '阿依古丽·买买提'],
    ['a full-width dot with spaces around', '阿依古丽 ・ 买买提', '阿依古丽·买买提'],
    ['letters and accents that come apart', 'José', 'José'],
    ['something unseen that was copied along', '小\u200b满\ufeff', '小满'],
  ])('with %s is written one way', (_what, name, one) => expect(shown(name)).toBe(one));

  it.each([
    ['emoji', '😀😀'],
    ['an emoji after it', '小禾😀'],
    ['digits', '小禾1'],
    ['dots alone', '··'],
    ['a dot at the beginning', '·小禾'],
    ['two dots in a row', '阿依··古丽'],
    ['signs', '<b>禾'],
    ['half of a character', '小\ud83d'],
  ])('is refused with %s, in words that say what to leave out', (_what, name) => expect(shown(name)).toEqual(lettersOnly));

  it.each([
    ['nothing', '', '没有填，请补上'],
    ['spaces', ' \u3000 ', '没有填，请补上'],
    ['one character', '禾', '至少要 2 个字'],
    ['forty-one', '禾'.repeat(41), '最多 40 个字'],
    ['thousands', '禾'.repeat(3_000), '最多 40 个字'],
  ])('of %s is told its length', (_what, name, message) => expect(shown(name)).toEqual([message]));
});
