import { refusal } from '../refusal.js';

/** What every service says that has heard of an erasure while a passport of that person still holds. */
export const closedAccountRefusals = {
  AccountAlreadyClosed: refusal({}, '这个账号已经注销，不再登记任何信息；还需要服务的话，请重新登录'),
};
