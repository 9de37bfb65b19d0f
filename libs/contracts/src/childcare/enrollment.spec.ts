import { describe, expect, it } from '@jest/globals';
import { confirmOffer, enrollChildren, offerLapsed, placeOffered } from './enrollment.js';

const at = '2026-12-31T16:05:00.000Z';
const { EnrollmentNotOpen, EnrollmentClosed, ClassOver } = enrollChildren.refusals;
const { OfferExpired } = confirmOffer.refusals;
const classId = '0190c2f0-0000-7000-8000-00000000000a' as never;

describe('what a family is told', () => {
  it('says in the city’s time when enrollment opens and when it has closed', () => {
    expect(EnrollmentNotOpen.message({ opensAt: at })).toContain('1月1日 0:05 开始');
    expect(EnrollmentClosed.message({ closesAt: at })).toContain('1月1日 0:05 截止');
    expect(ClassOver.message({ endedOn: '2027-02-05' })).toContain('2027年2月5日 结束');
  });
  it.each([
    ['refusal', (enrollUntil: string | null) => OfferExpired.message({ enrollUntil })],
    ['notice', (enrollUntil: string | null) => offerLapsed.text({ classId, enrollUntil })],
  ])('of an offer that has ended says only what is true: the %s', (_form, told) => {
    for (const enrollUntil of [at, null]) expect(told(enrollUntil)).toMatch(/确认时间已过，这个位置已经不再保留/);
    expect(told(at)).toContain('1月1日 0:05 前可以重新报名');
    expect(told(null)).not.toMatch(/重新报名|下一家/);
  });
  it('of an offer names its end, in words and as the deadline', () => {
    expect(placeOffered.text({ classId, endsAt: at })).toContain('请在 1月1日 0:05 前');
    expect(placeOffered.until({ classId, endsAt: at })).toBe(at);
  });
});
