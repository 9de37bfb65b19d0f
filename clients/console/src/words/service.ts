import type { ServiceName } from '../generated/documents.js';

/** What people call the four services, and the door before them. */
export const serviceWords: Readonly<Record<ServiceName, string>> = {
  people: '账号与会员',
  matchmaking: '会聚良缘',
  counseling: '身心关爱',
  childcare: '家门口的托管',
  gateway: '入口',
};
