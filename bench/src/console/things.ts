import { randomUUID } from 'node:crypto';
import type { BranchId, MembershipId } from '@sanwei/contracts';
import type { Client, TestCity } from '@sanwei/deploy/journey/a-city.example';
import { publishClass } from '@sanwei/deploy/journey/family.example';
import { aSubmittedProfile, branchOf } from '@sanwei/deploy/journey/profile.example';

/** One of each thing that a page's address may name. */
export type Things = { membershipId: MembershipId; programId: string };
export type Desk = { branchId: BranchId; staff: Client };

export const aDesk = async (test: TestCity): Promise<Desk> => {
  const clerk = await test.signIn('branchClerk');
  return { branchId: (await branchOf(clerk)) as BranchId, staff: await test.signIn('federationStaff') };
};

/** Puts so many of each on the desks of the city: profiles to verify, corrections to answer, programs, colleagues. */
export async function layOnDesks(test: TestCity, { branchId }: Desk, from: number, to: number): Promise<void> {
  const [editor, system] = [await test.signIn('programEditor'), await test.signIn('systemAdministrator')];
  for (let number = from; number < to; number++) {
    const { member } = await aSubmittedProfile(test, `demo-console-${number}`, '晨跑的人', branchId);
    await member.act('orderCorrection', { what: '出生年份写错了，应该早一年。' }, '... on DataOrderOpened { order { id } }');
    await publishClass(editor, 30);
    const account = { name: '新来的人', username: `newcomer-${number}` };
    await system.act('openStaffAccount', account, '... on StaffAccountOpened { personId }', randomUUID());
  }
}

export async function thingsOf(test: TestCity): Promise<Things> {
  const [clerk, editor] = [await test.signIn('branchClerk'), await test.signIn('programEditor')];
  const members = await clerk.read<{ items: { id: MembershipId }[] }>('listMembers(input: { branchId: null, first: 1 }) { items { id } }');
  const programs = await editor.read<{ items: { id: string }[] }>('listPrograms(input: { first: 1 }) { items { id } }');
  return { membershipId: members.items[0]!.id, programId: programs.items[0]!.id };
}
