import { describe, expect, it } from '@jest/globals';
import { contactIn } from './contact-in-text.rule.js';

describe('contact in free text', () => {
  it.each([
    '加我 13800000001',
    '138-0000-0001',
    '１３８００００００００',
    '一三八零零零零零零零一',
    '微信：abc_123',
    'vx abcd1234',
    'QQ号 123456',
    '电话 1234567',
    '一二三四五六七',
    '138\u200b0000\u200b0001',
    '1380000\n0001',
  ])('is found in “%s”', (text) => expect(contactIn(text)).toBe(true));
  it.each(['喜欢跑步，每周 3 次', '2019 年到沈阳工作', '身高 180，爱做饭', '微信读书常年在线', '邮编 110000', '一二三四五六', ''])(
    'is not seen in “%s”',
    (text) => expect(contactIn(text)).toBe(false),
  );
});
