import { z } from 'zod';
import { branchStaff } from '../actor.js';
import { defineCommand, defineQuery } from '../contract.js';
import { DownloadTicket } from '../file.js';
import { BranchId, RegisterExportId } from '../id.js';
import { NameToFind } from '../person-name.js';
import { pick, refusal } from '../refusal.js';
import { choice, field, Instant, typedLine, view } from '../shape.js';
import { MembershipStatus } from './membership.js';

/** No branch has more; of a whole city nobody needs every name in one file. */
export const mostExported = 20_000;
export const ExportReason = choice(
  'ExportReason',
  ['checkRegister', 'activity', 'benefit', 'report', 'other'],
  '为什么导出：核对名册、组织活动、发放慰问、上报统计、其他原因',
);
export type ExportReason = z.output<typeof ExportReason>;
export const exportReasonInWords: Readonly<Record<ExportReason, string>> = {
  checkRegister: '核对名册',
  activity: '组织活动',
  benefit: '发放慰问',
  report: '上报统计',
  other: '其他原因',
};
const refusals = {
  ExportReasonNeeded: refusal({}, '选了“其他原因”，请写一句为什么要导出'),
  NothingToExport: refusal({}, '这些条件下没有人，不用导出；请核对工会、状态和姓名'),
  TooManyToExport: refusal({ most: z.int() }, ({ most }) => `一次最多导出 ${most} 人，请选下级工会，或按状态、姓名缩小范围，分几次导出`),
  ExportNotFound: refusal({}, '没有这次导出，或不是您导出的；请重新导出'),
  ExportNotReady: refusal({}, '表格还在生成，请稍等再下载'),
  ExportOver: refusal({}, '这份表格已过一天，已经删除；请重新导出'),
};
/** @source design "trust": export needs a reason, carries a watermark and is logged */
export const exportMembers = defineCommand('people.register-export.export-members.v1', {
  words: '说明原因后，把名册里的一份清单导出成表格；手机号的中间四位不显示，表头和每页都写明谁、什么时候、为什么导出',
  for: branchStaff,
  stepUp: true,
  trail: { action: '导出会员名册', of: 'branchId' },
  input: z.object({
    branchId: field(BranchId.nullable(), '只导出这个工会及其下级；不填为我的全部范围'),
    name: field(NameToFind.clone().nullable().default(null), '完整的姓名，和名册里的条件相同'),
    status: field(MembershipStatus.clone().default('member'), '只导出这一种状态的'),
    reason: ExportReason,
    note: field(typedLine(2, 40).nullable().default(null), '一句话的说明，会写在表上；选“其他原因”时必须写'),
  }),
  output: view(
    'MembersExported',
    { exportId: field(RegisterExportId.clone(), '导出编号，写在表上'), rows: field(z.int(), '导出的人数') },
    '正在生成表格，几秒钟后可以下载',
  ),
  refusals: pick(refusals, 'ExportReasonNeeded', 'NothingToExport', 'TooManyToExport'),
});

export const ExportStatus = choice('ExportStatus', ['making', 'ready', 'over'], '导出的状态：生成中、可以下载、已过一天删除');
const RegisterExport = view(
  'RegisterExport',
  {
    id: field(RegisterExportId.clone(), '导出编号'),
    status: ExportStatus,
    rows: field(z.int(), '导出的人数'),
    at: field(Instant.clone(), '导出的时刻'),
  },
  '我的一次名册导出',
);
const ofExport = () => z.object({ exportId: RegisterExportId });
export const viewExport = defineQuery('people.register-export.view-export.v1', {
  words: '我的一次名册导出：生成好了没有',
  for: branchStaff,
  input: ofExport(),
  output: view('ExportFound', { registerExport: RegisterExport }, '找到的导出'),
  refusals: pick(refusals, 'ExportNotFound'),
});
export const requestExportDownload = defineCommand('people.register-export.request-export-download.v1', {
  words: '要一张下载凭证，取我导出的表格',
  for: branchStaff,
  receipt: 'none',
  trail: { action: '下载导出的名册', of: 'exportId' },
  input: ofExport(),
  output: DownloadTicket,
  refusals: pick(refusals, 'ExportNotFound', 'ExportNotReady', 'ExportOver'),
});
/** Deferred: twenty thousand rows take longer than anybody waits for an answer. */
export const writeExport = defineCommand('people.register-export.write-export.v1', {
  words: '生成导出的表格',
  for: ['system'],
  askedBy: [],
  input: ofExport(),
  output: z.object({ rows: z.int() }),
  refusals: {},
});
