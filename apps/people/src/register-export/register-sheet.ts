import { setImmediate } from 'node:timers/promises';
import type { MembershipStatus } from '@sanwei/contracts/people/membership';
import { writeMarkedSheet } from '@sanwei/files';
import { cityDay } from '@sanwei/kernel';
import type { Membership } from '../membership/membership.rule.js';
import { shownMember } from '../membership/membership.store.js';
import type { Secrets } from '../secrets.js';

const header = ['姓名', '手机号', '工会', '状态', '来源', '入会或申请', '离会或没有通过', '平台账号'];
const statusInWords: Readonly<Record<MembershipStatus, string>> = {
  member: '会员',
  pending: '入会待确认',
  declined: '没有通过',
  left: '已离会',
};
const sourceInWords: Readonly<Record<Membership['source'], string>> = { roster: '会员名册', joining: '本人申请', transfer: '按名册转来' };
/** So many names are opened in one go; then others have their turn. */
const rowsAtOnce = 500;

/** The list as a branch sees it on the screen. @param mark who, when, why; @param branchNames by id */
export const registerSheet = async (
  secrets: Secrets,
  mark: string,
  members: readonly Membership[],
  branchNames: ReadonlyMap<string, string>,
): Promise<Buffer> => {
  const rows: string[][] = [];
  for (const [place, member] of members.entries()) {
    const { name, phone, signedIn } = shownMember(secrets, member);
    const { branchId, status, source, since, endedAt } = member;
    const days = [cityDay(since), endedAt ? cityDay(endedAt) : ''];
    rows.push([
      name,
      phone,
      branchNames.get(branchId) ?? '',
      statusInWords[status],
      sourceInWords[source],
      ...days,
      signedIn ? '有' : '还没有',
    ]);
    if (place % rowsAtOnce === rowsAtOnce - 1) await setImmediate();
  }
  return writeMarkedSheet(mark, header, rows);
};
