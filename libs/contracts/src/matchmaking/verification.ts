import { z } from 'zod';
import { branchStaff } from '../actor.js';
import { defineCommand, defineQuery } from '../contract.js';
import { BranchId, PersonId, ProfileId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { Day, field, Instant, pageOf, paging, typedLines, view } from '../shape.js';
import { Waiting } from '../waiting.js';
import { Sex } from './fact.js';
import { TextsState } from './profile-text.js';

const refusals = {
  NothingToVerify: refusal({}, '这份档案已经处理过或不在您的范围内，请刷新后再看'),
  ProfileChangedSince: refusal({ version: z.int() }, '本人刚改过这份档案，请看过新的内容再决定'),
};

export const SubmittedProfile = view(
  'SubmittedProfile',
  {
    id: ProfileId,
    version: z.int(),
    personId: PersonId,
    branchId: BranchId,
    realName: z.string(),
    sex: Sex,
    bornOn: Day,
    city: z.string(),
    submittedAt: Instant,
    texts: field(TextsState.clone(), '自己写的文字检查到哪一步；等工作人员看的，在“待看的文字”里处理'),
    attestationEndsAt: field(Instant.clone().nullable(), '单身承诺有效到'),
  },
  '一份待核实的档案：只有核实要看的',
);

/** Names are read here, so each reading leaves a line. The branch's own people only. */
export const listSubmittedProfiles = defineQuery('matchmaking.verification.list-submitted-profiles.v1', {
  words: '我的范围内待核实的档案，先提交的在前；每次查看都有记录',
  for: branchStaff,
  trail: { action: '查看待核实档案', of: 'branchId' },
  input: z.object({ branchId: field(BranchId.nullable(), '只看这个工会及其下级；不填为我的全部范围'), ...paging }),
  output: pageOf('SubmittedProfilePage', SubmittedProfile, '一页待核实的档案'),
});
export const countSubmittedProfiles = defineQuery('matchmaking.verification.count-submitted-profiles.v1', {
  words: '我的范围内有多少份档案待核实',
  for: branchStaff,
  input: z.object({}),
  output: Waiting,
});
export const verifyProfile = defineCommand('matchmaking.verification.verify-profile.v1', {
  words: '核实通过：真实姓名、工会和单身承诺都已核对',
  for: branchStaff,
  trail: { action: '核实档案', of: 'profileId' },
  input: z.object({ profileId: ProfileId, version: field(z.int(), '看到的版本') }),
  output: view('ProfileVerified', { profileId: ProfileId, at: Instant }, '已核实'),
  refusals: pick(refusals, 'NothingToVerify', 'ProfileChangedSince'),
});
export const returnProfile = defineCommand('matchmaking.verification.return-profile.v1', {
  words: '退回修改，写明原因；本人会看到',
  for: branchStaff,
  trail: { action: '退回档案', of: 'profileId' },
  input: z.object({ profileId: ProfileId, version: field(z.int(), '看到的版本'), reason: field(typedLines(4, 200), '退回的原因') }),
  output: view('ProfileReturned', { profileId: ProfileId, at: Instant }, '已退回'),
  refusals: pick(refusals, 'NothingToVerify', 'ProfileChangedSince'),
});
