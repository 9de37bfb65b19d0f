import type {
  ExportReason,
  MemberEventBy,
  MembershipSource,
  MembershipStatus,
  PhoneReason,
  ProfileStatus,
} from '../generated/documents.js';

export const members = {
  title: '会员名册',
  note: '您负责的工会和下级工会的人。每次查看都有记录。',
  name: '姓名',
  phone: '手机号',
  branch: '所属工会',
  status: '状态',
  source: '来源',
  since: '入会时间',
  endedAt: '离会时间',
  signedIn: '平台账号',
  yes: '有',
  no: '还没有',
  search: '完整的姓名',
  oneSign: '一个字不是姓名，请写完整的姓名',
  searchHelp: '姓名是加密保存的，要写完整才找得到',
  anyBranch: '全部工会',
  branchTitle: '只看一家工会和它的下级',
  empty: '名册里还没有人',
  emptyNote: '上传会员名册或确认入会申请后，会出现在这里。',
  notFound: '没有找到符合条件的人',
  notFoundNote: '姓名要写完整；也可以换一种状态或换一家工会。',
  detailsOf: (name: string) => `打开 ${name} 的档案`,
};
export const sourceWords: Readonly<Record<MembershipSource, string>> = {
  roster: '工会名册',
  joining: '本人申请',
  transfer: '别的工会转来',
};
export const tones: Readonly<Record<MembershipStatus, 'good' | 'warn' | 'plain'>> = {
  member: 'good',
  pending: 'warn',
  declined: 'plain',
  left: 'plain',
};

export const memberFile = {
  back: '会员名册',
  title: (name: string) => `${name}的档案`,
  page: '会员档案',
  gone: '没有这份档案',
  goneNote: '会籍可能已经转走，或不在您的范围内。请回到名册再找。',
  facts: '会籍',
  profile: '单身职工库',
  noProfile: '没有提交过档案，或由别的工会核实。',
  profileState: '档案',
  profileSubmitted: '最近提交',
  profileBranch: '核实的工会',
  attestation: '单身承诺',
  attestationUntil: (day: string) => `有效到 ${day}`,
  attestationNone: '没有，或已过期',
  requestedAt: '提出申请',
  reason: '原因',
  openPhone: (name: string) => `查看${name}的手机号`,
  openNote: '打开后显示 2 分钟。这次查看会记下来，本人看得到是谁、什么时候、为什么看的。',
  end: '办理离会',
  endTitle: (name: string) => `给${name}办理离会？`,
  endNote: '本人会收到通知，看得到原因。离会后不能在这里恢复，要重新入会请本人申请或随名册登记。',
  endReason: '离会的原因',
  endReasonWhy: '本人会看到。写清楚为什么，不要写别人的信息。',
  endReasonEmpty: '请写明原因，至少 4 个字',
  endYes: '办理离会',
  ended: (name: string) => `已给${name}办理离会`,
  profileStates: {
    draft: '填写中',
    submitted: '等核实',
    active: '已核实',
    returned: '请本人修改',
    paused: '已暂停',
  } satisfies Record<ProfileStatus, string>,
};
export const byWords: Readonly<Record<MemberEventBy, string>> = { self: '本人', staff: '工会工作人员', roster: '按会员名册' };
export const phoneReasons: readonly { key: PhoneReason; words: string; needsNote?: boolean }[] = [
  { key: 'reply', words: '提醒答复' },
  { key: 'arrange', words: '约时间和地点' },
  { key: 'followUp', words: '回访' },
  { key: 'check', words: '定期确认情况' },
  { key: 'other', words: '其他原因，要写一句', needsNote: true },
];

export const exporting = {
  go: '导出',
  title: '导出会员名册',
  ask: '为什么导出？选一项，也可以按数字键。',
  yes: '生成表格',
  holds: (people: string) =>
    `表里有${people}的姓名、遮住中间四位的手机号、工会、状态和时间；表头和每页都印着您的名字、时间和原因。这次导出会记下来，表格一天后删除。`,
  counted: (count: number | null | undefined) => (count == null ? '这份清单里的人' : `这份清单里 ${count} 人`),
  making: (rows: number) => `正在生成 ${rows} 人的表格，几秒钟就好。`,
  ready: (rows: number) => `${rows} 人的表格生成好了。`,
  over: '这份表格已经删除，请重新导出。',
  download: '下载表格',
  downloaded: '表格已经下载',
  close: '好',
};
export const exportReasons: readonly { key: ExportReason; words: string; needsNote?: boolean }[] = [
  { key: 'checkRegister', words: '核对名册' },
  { key: 'activity', words: '组织活动' },
  { key: 'benefit', words: '发放慰问' },
  { key: 'report', words: '上报统计' },
  { key: 'other', words: '其他原因，要写一句', needsNote: true },
];
