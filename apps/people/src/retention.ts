import type { RetentionRule } from '@sanwei/work';

export const retention: readonly RetentionRule[] = [
  {
    table: 'notice',
    words: 'notices (通知)',
    keepDays: 365,
    from: 'at',
    source: '《个人信息保护法》第十九条：最短时间; a year, so that this year’s program can be compared with the last',
  },
  {
    table: 'login',
    words: 'sign-ins that are over (已结束的登录)',
    keepDays: 180,
    from: 'expiresAt',
    source: '《网络安全法》第二十一条：六个月',
  },
  {
    table: 'code_attempt',
    words: 'sign-in codes (登录验证码)',
    keepDays: 1,
    from: 'startedAt',
    source: 'they are counted within a day',
  },
  {
    table: 'code_allowance',
    words: 'when a phone may be sent the next code (发码间隔)',
    keepDays: 1,
    from: 'resendAt',
    source: 'it lets everybody through after its instant',
  },
  {
    table: 'attempt_count',
    words: 'counts of attempts (尝试次数)',
    keepDays: 2,
    from: 'startsAt',
    source: 'they are counted within a day',
  },
  {
    table: 'membership',
    words: 'memberships that ended and requests that were not confirmed (已离会的会籍、没有通过的入会申请)',
    keepDays: 365,
    from: 'endedAt',
    source: '《个人信息保护法》第十九条：最短时间; a year, so that a transfer to another branch can be followed up',
  },
  {
    table: 'phone_opening',
    words: 'who has seen a whole phone of a member, and why (查看会员手机号的记录)',
    keepDays: 365,
    from: 'at',
    source: '《个人信息保护法》第四十四条：知情权; a year, as the register keeps a membership that ended',
  },
  {
    table: 'roster',
    words: 'receipts of rosters (会员名册的回执)',
    keepDays: 3 * 365,
    from: 'createdAt',
    source: '《民法典》第一百八十八条：三年; who has put whom into the register is answered for',
  },
  {
    table: 'sign_in_move',
    words: 'checks of a branch for a lost phone (更换登录手机)',
    keepDays: 2,
    from: 'startedAt',
    source: 'a code lives five minutes, and the old phone is tried for a day; the trail tells of them afterwards',
  },
  {
    table: 'data_order',
    words: 'orders for the own data that are closed (已办结的资料申请)',
    keepDays: 3 * 365,
    from: 'endedAt',
    source: '《民法典》第一百八十八条：三年',
  },
];
