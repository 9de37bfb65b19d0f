import { describe, expect, it } from '@jest/globals';
import { readInput } from '../read-input.js';
import { saveProfile } from './profile.js';

const facts = { heightCm: null, education: null, occupation: null, workPattern: null, homeCity: null, wouldMove: null };
const more = { maritalHistory: null, children: null, housing: null, smoking: null, hobbies: [], declined: [] };
const typed = {
  ...{ version: 0, branchId: '01990000-0000-7000-9000-000000000001', sex: 'female', bornOn: '1995-06-01' },
  ...{ realName: '苏映秋', nickname: '小秋', city: '抚顺', contact: '', aboutMe: '', facts: { ...facts, ...more }, wishes: [] },
};
const read = (over: object) => readInput(saveProfile.input, { ...typed, ...over });
const kept = (over: object) => {
  const reply = read(over);
  return reply.ok ? reply.value : null;
};

describe('what a member writes into the profile', () => {
  it('keeps its lines and its punctuation', () =>
    expect(kept({ aboutMe: '您好！\r\n\r\n\r\n我爱爬山（周末），也爱看书。' })?.aboutMe).toBe('您好！\n\n我爱爬山（周末），也爱看书。'));
  it('is one line where the page has one', () =>
    expect(kept({ nickname: ' 小\n秋 ', facts: { ...typed.facts, occupation: '教师（小学）' } })).toMatchObject({
      nickname: '小 秋',
      facts: { occupation: '教师（小学）' },
    }));
  it('is a plain number or account where somebody will type it off', () =>
    expect(kept({ contact: 'ＱＱ：１２３４５６' })?.contact).toBe('QQ：123456'));
  it('is not a nickname that nobody sees', () =>
    expect(read({ nickname: '\u200b\u2060\u3164' })).toEqual({
      ok: false,
      fields: [{ path: 'nickname', message: '称呼：没有填，请补上' }],
    }));
});
