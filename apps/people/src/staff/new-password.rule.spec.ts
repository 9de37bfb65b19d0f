import { describe, expect, it } from '@jest/globals';
import { holdsUsername, isTooEasy } from './new-password.rule.js';

describe('a new password', () => {
  it.each([
    ...['1234567890', '13800000001', 'qwertyuiop', 'poiuytrewq', 'abcdefghij', 'aaaaaaaaaa', 'abcabcabcabc', 'Password123!'],
    ...['ｐａｓｓｗｏｒｄ２０２６', 'woaini1314520', 'Gonghui@2026', '三维聚力2026!', 'Programs2026', '2026programs', '1111122222'],
    ...['woaizhongguo', 'iloveyou1314', '1qaz2wsx3edc', 'fushun1949!!', '20260101abcd', 'trustno1trustno1', '210403199001018888'],
  ])('is not %s, which is guessed first', (password) => expect(isTooEasy(password, 'programs')).toBe(true));
  it.each(['九月的风吹过河畔大桥', 'correct horse battery', 'Tk7#vq2Lm9xw', '河畔 program 的早班车 7 点'])('may be %s', (password) =>
    expect(isTooEasy(password, 'programs')).toBe(false),
  );
  it('is not the username with something around it, where the username is no word that anybody else would guess', () => {
    expect(isTooEasy('Qvzhkxwbn-2026', 'somebody-else')).toBe(false);
    expect(isTooEasy('Qvzhkxwbn-2026', 'qvzhkxwbn')).toBe(true);
    expect(isTooEasy('Qvzhkxwbn-2026', 'QVZHKXWBN')).toBe(true);
  });
  it('may hold a username of two letters by chance', () => {
    expect(isTooEasy('九月的li风吹过河畔', 'li')).toBe(false);
    expect(holdsUsername('九月的li风吹过河畔', 'li')).toBe(false);
  });
  it.each([
    ['wangfang1234', 'wangfang'],
    ['WangFang-Tk7#vq2Lm', 'wangfang'],
    ['ｗａｎｇｆａｎｇ的早班车', 'wangfang'],
    ['wang.fang 的早班车', 'wangfang'],
    ['wangfang 的早班车', 'wang.fang'],
    ['河畔 programs 的早班车 7 点', 'programs'],
  ])('does not hold the username: %s of %s', (password, username) => expect(holdsUsername(password, username)).toBe(true));
  it('may hold a part of it', () => expect(holdsUsername('河畔的 wang 早班车', 'wangfang')).toBe(false));
});
