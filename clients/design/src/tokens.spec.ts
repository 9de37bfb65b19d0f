import { describe, expect, it } from '@jest/globals';
import { colors, darkColors, elderColors, pairs } from './colors.js';
import { contrast } from './contrast.js';
import { sizes } from './sizes.js';
import { styleText } from './style-text.js';

describe('the colors', () => {
  it('are measured as WCAG does', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21);
    expect(contrast('#C8372D', '#FFFFFF')).toBeCloseTo(5.2, 1);
  });

  it.each(pairs)('let $front be read on $back, also in elder mode', ({ front, back, least }) => {
    expect(contrast(colors[front], colors[back])).toBeGreaterThanOrEqual(least);
    expect(contrast(elderColors[front] ?? colors[front], colors[back])).toBeGreaterThanOrEqual(least);
  });
});

describe('the colors by night', () => {
  // These lie on fills that are the phone's alone, which has no night.
  const byDayOnly = (back: string) => back === 'tealInk' || back === 'pick';

  it.each(pairs.filter(({ back }) => !byDayOnly(back)))('let $front be read on $back', ({ front, back, least }) => {
    expect(contrast(darkColors[front] ?? colors[front], darkColors[back] ?? colors[back])).toBeGreaterThanOrEqual(least);
  });
});

describe('the elder mode', () => {
  const texts = Object.entries(sizes).filter(([name]) => name.startsWith('text'));

  it.each(texts)('makes %s a quarter larger and never smaller than 18', (_, [usual, elder]) => {
    expect(elder).toBeGreaterThanOrEqual(Math.max(18, Math.floor(usual * 1.23)));
  });

  it('has words of at least 14 and things to touch of at least 44 without it', () => {
    expect(Math.min(...texts.map(([, [usual]]) => usual))).toBe(14);
    expect(Math.min(sizes.touch[0], sizes.button[0], sizes.field[0], sizes.row[0])).toBeGreaterThanOrEqual(44);
  });
});

describe('the style sheet of the tokens', () => {
  it('names each as one would say it', () => {
    const text = styleText(':root');
    for (const name of ['--brand-soft: #FCEEEB;', '--ink-2: #5A514A;', '--text-head: 18px;', '--space-4: 16px;', '--radius-card: 16px;'])
      expect(text).toContain(name);
    expect(text.split('.elder')[1]).toContain('--text: 20px;');
  });
});
