import type { Group } from '../shell/page-of.js';

export const groupWords: Readonly<Record<Group, string | undefined>> = {
  work: undefined,
  people: '会员与工会',
  matchmaking: '会聚良缘',
  counseling: '身心关爱',
  childcare: '家门口的托管',
  platform: '平台',
  own: '自己的',
};
