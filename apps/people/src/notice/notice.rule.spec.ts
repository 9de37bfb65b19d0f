import { describe, expect, it } from '@jest/globals';
import { onWechat, sendAt, waysToTry } from './notice.rule.js';

const both = { openid: 'o', phone: 'p' };

describe('the ways to a person', () => {
  it('begin with WeChat', () => expect(waysToTry(both, 1)).toEqual(['wechat', 'sms', 'inbox']));
  it('pass over a WeChat that stayed away three times', () => expect(waysToTry(both, 4)).toEqual(['sms', 'inbox']));
  it('end in the inbox when both stay away', () => expect(waysToTry(both, 13)).toEqual(['inbox']));
  it('do not guess a phone', () => expect(waysToTry({ openid: 'o', phone: null }, 1)).toEqual(['wechat', 'inbox']));
  it('leave out SMS for whoever has had six in a day', () => expect(waysToTry(both, 1, 6)).toEqual(['wechat', 'inbox']));
  it('are the inbox alone where nothing is known', () => expect(waysToTry({ openid: null, phone: null }, 1)).toEqual(['inbox']));
});

describe('a WeChat message', () => {
  const said = { notice: 'childcare.bell.rung', text: '长的话', short: '短', until: null };
  const [at, until] = [new Date('2026-11-24T01:00:00.000Z'), new Date('2026-11-25T01:00:00.000Z')];
  it('shows the short form with the deadline', () =>
    expect(onWechat({ ...said, until: until!.toISOString() }, { at: at! })).toEqual({ text: '短', at: until }));
  it('shows when it was written where there is no deadline', () => expect(onWechat(said, { at: at! })).toEqual({ text: '短', at }));
});

describe('at night', () => {
  // 23:10 and 3:10 in the city, and the morning after each.
  const [evening, night, morning] = ['2026-11-24T15:10:00.000Z', '2026-11-24T19:10:00.000Z', '2026-11-24T23:30:00.000Z'].map(
    (at) => new Date(at),
  );
  it.each([evening!, night!])('what can wait goes out at half past seven: %s', (now) =>
    expect(sendAt(now, { waits: true, until: null })).toEqual(morning),
  );
  it('what answers an act goes at once', () => expect(sendAt(night!, { waits: false, until: null })).toEqual(night));
  it('a deadline in the morning lets nothing wait', () =>
    expect(sendAt(night!, { waits: true, until: new Date('2026-11-25T02:00:00.000Z') })).toEqual(night));
  it.each(['2026-11-24T23:30:00.000Z', '2026-11-24T13:59:00.000Z'])('is not %s', (at) =>
    expect(sendAt(new Date(at), { waits: true, until: null })).toEqual(new Date(at)),
  );
});
