import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readInput } from './read-input.js';
import { typed, typedLine, typedLines } from './shape.js';
import { codeOf, linesOf, oneLineOf } from './typed-text.js';

describe('a field of one line', () => {
  it.each([
    ['Chinese punctuation', '您好，我是小秋。（真的！）？：；“好”…'],
    ['wide letters and digits', 'ＡＢＣ１２３'],
    ['an emoji that is several', '👨‍👩‍👧 👩🏽‍🚀 ❤️'],
    ['a key', '1️⃣'],
    ['a rare character', '𠮷小满'],
    ['a character with a variant of its own', '葛󠄀城'],
  ])('keeps %s as it was typed', (_what, text) => expect(oneLineOf(text)).toBe(text));
  it.each([
    ['spaces around and inside', ' \u3000小 \t\u00a0 秋  ', '小 秋'],
    ['line ends, which are spaces here', '鞍钢\r\n宿舍\n三号楼', '鞍钢 宿舍 三号楼'],
    ['zero width', '小\u200b秋\u2060\ufeff\u00ad', '小秋'],
    ['a joiner that joins nothing', '小\u200d秋', '小秋'],
    ['a joiner before anything but a picture', '👩\u200d秋', '👩秋'],
    ['bidi overrides', '\u202e秋小\u2066\u200f', '秋小'],
    ['controls', '小\u0000\u0007秋\u009b', '小秋'],
    ['half of a character', '小\ud83d秋', '小秋'],
    ['letters and accents that come apart', 'Jose\u0301', 'José'],
    ['signs of other scripts that nobody sees', '苏\u180b老\u17b4\u2065\u2800师\ufff0', '苏老师'],
    ['selector that selects nothing', '小\ufe0f秋', '小秋'],
    ['heap of marks', `秋${'\u0301'.repeat(11)}`, '秋\u0301\u0301'],
    ['radical in the place of a character', '\u2f24连', '大连'],
  ])('has no %s', (_what, text, clean) => expect(oneLineOf(text)).toBe(clean));
  it.each([
    ['spaces', ' \u3000\t'],
    ['zero width', '\u200b\u200c\u200d\u2060\ufeff'],
    ['bidi marks', '\u202e\u2069'],
    ['fillers', '\u3164\u115f\uffa0'],
    ['a blank of Braille', '\u2800'],
    ['marks without a letter', '\ufe0f\u0301'],
  ])('of nothing but %s is missing', (_what, name) => {
    for (const shape of [typedLine(1, 12), typedLines(1, 12), typed(1, 12)])
      expect(readInput(z.object({ name: shape }), { name })).toEqual({ ok: false, fields: [{ path: 'name', message: '没有填，请补上' }] });
  });
});

describe('a text of several lines', () => {
  it('keeps its lines, whatever they end with', () => expect(linesOf('一\r\n二\r三\n四\u2028五')).toBe('一\n二\n三\n四\n五'));
  it('has one empty line in a row at most, and none at its ends', () =>
    expect(linesOf('\n \n爱爬山。\n \t\n\u200b\n\n也爱看书！  \n\n')).toBe('爱爬山。\n\n也爱看书！'));
  it('keeps punctuation, and what stands inside a line', () =>
    expect(linesOf('喜欢：  山（雪山），海。\n　　再来')).toBe('喜欢：  山（雪山），海。\n　　再来'));
  it('has nothing in it that nobody sees', () => expect(linesOf('爱\u200b爬\u202e山\u0000\n海\ufeff')).toBe('爱爬山\n海'));
  it('is not longer than it may be, line ends counted', () =>
    expect(readInput(z.object({ text: typedLines(0, 5) }), { text: '一二\n三四\n五' }).ok).toBe(false));
});

describe('a number or code', () => {
  it('is plain, from whatever keyboard', () => expect([codeOf('１３８ ００１'), codeOf('Ａｂ＿ｃ－９．')]).toEqual(['138 001', 'Ab_c-9.']));
  it('keeps Chinese punctuation that stands beside it', () => expect(codeOf('微信：ａｂｃ，晚上在')).toBe('微信：abc，晚上在'));
});
