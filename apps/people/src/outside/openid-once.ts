import { ok, refuse } from '@sanwei/kernel';
import type { Work } from '@sanwei/work';
import type { Wechat } from './wechat.js';

/** Whose login code it is. Asked once, although the transaction may run again: WeChat takes a code a single time. */
export const openidOnce = async (work: Work, wechat: Wechat, code: string) => {
  const found = await work.once('openid', () => wechat.openidOf(code));
  if (found === 'refused') return refuse('WechatCodeRefused');
  if (found === 'away') return refuse('WechatUnavailable');
  return ok(found.openid);
};
