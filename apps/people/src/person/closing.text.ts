import { retention } from '../retention.js';

const inWords = (days: number): string => (days % 365 === 0 ? `${days / 365} 年` : `${days} 天`);

/**
 * By table of the retention rules: what stays of somebody who has closed the account, for how long and why; null where nothing is left of
 * the person. The same words for everybody: they do not say what somebody has used.
 */
const staying: Record<string, ((long: string) => string) | null> = {
  notice: null,
  code_attempt: null,
  // Of the clerk who brought it.
  roster: null,
  // Of the clerk who took the list out.
  register_export: null,
  phone_opening: (long) => `工作人员看过您手机号的记录：不再和账号相连，保存 ${long}，因为谁在什么时候看过要能查清`,
  membership: (long) =>
    `您所在工会的会员名册：名册是工会自己的，姓名和手机号留在那里，但不再和账号相连；离会后再保存 ${long}，因为转会的事可能还要查。要离会请联系所在工会`,
  login: (long) => `登录记录，只有时刻和编号：到期后保存 ${long}，《网络安全法》要求`,
  data_order: (long) => `这次注销的办理记录，只有时刻和编号：办结后保存 ${long}，用来证明按期删完`,
  sign_in_move: (long) => `刚换过登录手机的，原手机号最多保存 ${long}，用来通知原来的手机`,
  code_allowance: (long) => `发验证码的时刻，手机号已变成读不出来的编号：保存 ${long}，防止有人不停地发验证码`,
  attempt_count: (long) => `尝试登录的次数，手机号和账号已变成读不出来的编号：保存 ${long}，防止有人猜验证码`,
};

/** @returns the tables of rules of which nothing is said here; a spec wants none */
export const unsaid = (): string[] => retention.map(({ table }) => table).filter((table) => !(table in staying));

/** What was deleted, or will be by the limit of the order. */
export const deletedAtClosing: readonly string[] = [
  '账号里的称呼、手机号和微信绑定、等待确认的入会申请、给您的通知：已经删除',
  '会聚良缘里的资料和愿望，心理服务里的预约，子女托管里的孩子资料和健康卡，以及您给过的各项同意：由各项服务在最迟时刻之前删除',
];

/** What stays, for how long and why, from the rules by which it is deleted. */
export const keptAfterClosing: readonly string[] = [
  ...retention.flatMap(({ table, keepDays }) => staying[table]?.(inWords(keepDays)) ?? []),
  '各项服务里不带姓名的行，例如托管的名次：别人的名次要按它数，只有编号，到期自动删除',
  '操作记录，只有时刻、操作和编号：至少保存 3 年，用来查清谁动过资料',
];
