import { refusal } from '../refusal.js';

/** What the outside may do to any act that needs it. */
export const outsideRefusals = { WechatUnavailable: refusal({}, '微信暂时没有回应，请过一会儿再试；登录也可以用手机号') };
