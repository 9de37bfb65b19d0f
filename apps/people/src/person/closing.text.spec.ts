import { describe, expect, it } from '@jest/globals';
import { retention } from '../retention.js';
import { deletedAtClosing, keptAfterClosing, unsaid } from './closing.text.js';

describe('what is said to somebody who closes the account', () => {
  it('speaks of every table that keeps rows for a time', () => expect(unsaid()).toEqual([]));
  it('names the days of the very rules', () => {
    const daysOf = (of: string) => retention.find(({ table }) => table === of)!.keepDays;
    expect(keptAfterClosing.find((words) => words.startsWith('登录记录'))).toContain(`保存 ${daysOf('login')} 天`);
    expect(keptAfterClosing.find((words) => words.startsWith('这次注销'))).toContain(`保存 ${daysOf('data_order') / 365} 年`);
    expect(keptAfterClosing.find((words) => words.includes('会员名册'))).toContain(`保存 ${daysOf('membership') / 365} 年`);
  });
  it('gives a reason for each thing that stays, in Chinese', () => {
    for (const words of keptAfterClosing) expect(words).toMatch(/^[^A-Za-z]*(，|：)(.*)(因为|要求|用来|防止|要按)/u);
    for (const words of deletedAtClosing) expect(words).toMatch(/删除$/u);
  });
});
