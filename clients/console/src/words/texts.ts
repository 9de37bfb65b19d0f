import type { TextsState } from '../generated/documents.js';

/** How far the check of what somebody wrote has come. */
export const textsWords: Readonly<Record<TextsState, string>> = {
  notYet: '提交后检查',
  checking: '正在检查',
  waiting: '等工作人员看',
  passed: '可以给人看',
  risky: '不能给人看',
  returned: '请本人修改',
};
