/** WeChat as far as we need it. What a person did wrong is a value; what we did wrong (a wrong secret) is thrown. */
export interface Wechat {
  /** @param code of `wx.login`: works once and for five minutes, so ask once per command */
  openidOf(code: string): Promise<{ openid: string } | 'refused' | 'away'>;
  /** @param code of the button `getPhoneNumber`; not the code of `wx.login` */
  phoneOf(code: string): Promise<{ phone: string } | 'refused' | 'away'>;
  /** `unreachable`: the person has not agreed to messages (any more), which is normal. */
  send(message: WechatMessage): Promise<'sent' | 'unreachable' | 'away'>;
  /** What WeChat thinks of a profile's words before others see them. `review` also where it cannot be asked about this person. */
  checkText(text: WechatText): Promise<'pass' | 'review' | 'risky' | 'away'>;
}
/** `text` has room for 20 signs and is cut behind; `at` is the one time that the person sees. */
export type WechatMessage = { openid: string; text: string; at: Date };
/** `text` of at most 2,500 signs; `openid` is whose words they are. */
export type WechatText = { openid: string; text: string };
export const WECHAT = Symbol('wechat');
