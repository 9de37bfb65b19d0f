import { z } from 'zod';
import { branchStaff } from '../actor.js';
import { defineQuery } from '../contract.js';
import { BranchId, PersonId } from '../id.js';
import { MemberEvent } from '../people/member-file.js';
import { field, Instant, view } from '../shape.js';
import { ProfileStatus } from './profile.js';

/** For the file of a member: how far the checking is. Nothing of what the person wrote, and of a draft nothing at all. */
export const ProfileOfMember = view(
  'ProfileOfMember',
  {
    personId: PersonId,
    branchId: BranchId,
    status: ProfileStatus,
    submittedAt: field(Instant.clone().nullable(), '最近一次提交的时刻'),
    verifiedAt: field(Instant.clone().nullable(), '核实的时刻；没有核实时为空'),
    attestationEndsAt: field(Instant.clone().nullable(), '单身承诺有效到；没有签或已过期时为空'),
    events: field(z.array(MemberEvent), '档案里发生过的事，新的在前'),
  },
  '一位会员在单身职工库的档案：只有进度',
);
export const findMemberProfiles = defineQuery('matchmaking.member-profile.find-member-profiles.v1', {
  words: '这些人由我负责的工会核实的档案到哪一步；草稿和别处的不显示，每份都有记录',
  for: branchStaff,
  input: z.object({ personIds: z.array(PersonId).min(1).max(100) }),
  output: view('FoundMemberProfiles', { items: z.array(ProfileOfMember) }, '找到的档案'),
});
