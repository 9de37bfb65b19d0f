import { describe, expect, it } from '@jest/globals';
import { onWechat, waysToTry } from './notice.rule.js';

const both = { openid: 'o', phone: 'p' };

describe('the ways to a person', () => {
  it('begin with WeChat', () => expect(waysToTry(both, 1)).toEqual(['wechat', 'sms', 'inbox']));
  it('pass over a WeChat that stayed away three times', () => expect(waysToTry(both, 4)).toEqual(['sms', 'inbox']));
  it('end in the inbox when both stay away', () => expect(waysToTry(both, 13)).toEqual(['inbox']));
  it('do not guess a phone', () => expect(waysToTry({ openid: 'o', phone: null }, 1)).toEqual(['wechat', 'inbox']));
  it('are the inbox alone where nothing is known', () => expect(waysToTry({ openid: null, phone: null }, 1)).toEqual(['inbox']));
});

describe('a WeChat message', () => {
  const [at, until] = [new Date('2026-11-24T01:00:00.000Z'), new Date('2026-11-25T01:00:00.000Z')];
  it('shows the short form with the deadline', () =>
    expect(onWechat({ text: '长的话', short: '短', at, until })).toEqual({ text: '短', at: until }));
  it('shows when it was written where there is no deadline', () =>
    expect(onWechat({ text: '长的话', short: '短', at, until: null })).toEqual({ text: '短', at }));
});
