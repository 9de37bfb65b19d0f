import { cityTimeInWords } from '../city-time-in-words.js';
import { refusal } from '../refusal.js';
import { Instant, typed } from '../shape.js';

/** Six digits of the app, or a recovery code. Spaces and hyphens, which apps show, are taken off. */
export const SecondFactorCode = typed(1, 40).overwrite((value) => value.replace(/[\s\p{Pd}]/gu, '').toUpperCase());

export const secondFactorRefusals = {
  TotpNeeded: refusal({}, '请输入手机应用里的动态口令，或一个备用码'),
  TotpWrong: refusal({}, '动态口令不对，或已经用过，请等下一个再试'),
  TotpNotSet: refusal({}, '还没有设置动态口令，请先设置'),
};
/** The same words whether the account, the network or an account that does not exist is meant. */
export const signInPaused = refusal(
  { retryAt: Instant },
  ({ retryAt }) => `输错的次数太多了，${cityTimeInWords(retryAt, 'up')} 之后可以再试`,
);
