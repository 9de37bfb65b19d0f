import type { ImportId } from '@sanwei/contracts';
import { saveProfile } from '@sanwei/contracts/matchmaking/profile';
import { agree, anActive, aSubmitted } from '@sanwei/matchmaking/matchmaking.example';
import { aProfileInput } from '@sanwei/matchmaking/profile/profile.example';
import { aPaper, begun, checked, upload, whenIs } from '@sanwei/matchmaking/register-import/import-journey.example';
import { answerOf } from '@sanwei/testing';
import type { CityOfTwo, Somebody } from './city-of-two.example.js';
import { type Entries, ofEverybody } from './rows.example.js';

const ofA = { realName: '甲真名', nickname: '甲称呼', aboutMe: '甲的自我介绍' };
/** Both have a profile; that of A lies with branch a and is recommended, as another one of a waits to be verified. */
export const matchmakingRows = async (city: CityOfTwo): Promise<void> => {
  for (const words of Object.values(ofA)) city.ofA.add(words);
  for (const [who, branchId] of [
    [city.a, city.branches.a],
    [city.b, city.branches.b],
  ] as const) {
    await agree(city.matchmaking, who, 'register');
    const { profile } = answerOf(await city.ask(saveProfile, aProfileInput({ branchId, ...(who === city.a ? ofA : {}) }), who));
    if (who === city.a) city.ofA.add(profile.id);
  }
  for (const make of [anActive, aSubmitted]) {
    const { id, member } = await make(city.matchmaking, { branchId: city.branches.a, ...ofA });
    city.ofA.add(id).add(member.id);
  }
};

const between = (city: CityOfTwo) => ({
  owner: city.staff('branchClerk', city.branches.a),
  strangers: [city.staff('branchClerk', city.branches.b), city.staff('federationStaff', city.branches.b)],
});
const waiting = (more: object) => async (city: CityOfTwo) => {
  const { id } = await aSubmitted(city.matchmaking, { branchId: city.branches.a });
  return { input: { profileId: id, version: 1, ...more }, theirs: [id as string], ...between(city) };
};

/** Words of somebody whom WeChat does not know wait for a person. */
const waitingTexts = (more: object) => async (city: CityOfTwo) => {
  const named = await waiting(more)(city);
  await city.quiet();
  return named;
};

/** An import belongs to whoever brought it: a colleague of the same branch is a stranger too. */
const byUploader = (city: CityOfTwo) => {
  const { owner, strangers } = between(city);
  return { owner, strangers: [...strangers, city.staff('branchClerk', city.branches.a), city.staff('federationStaff', null)] };
};
let brought = 0;
/** One that can be entered and one that cannot. */
const twoRows = (): Record<string, string>[] => [
  { 所属工会: '甲厂工会', 手机号: `139000001${String(++brought).padStart(2, '0')}` },
  { 所属工会: '甲厂工会', 姓名: '' },
];
const ofImport =
  (make: (city: CityOfTwo, clerk: Somebody) => Promise<ImportId>, more: { input?: object; ownerIsTold?: string } = {}) =>
  async (city: CityOfTwo) => {
    const those = byUploader(city);
    const importId = await make(city, those.owner);
    const { input, ...rest } = more;
    return { input: { importId, ...input }, theirs: [importId as string], ...those, ...rest };
  };
const aChecked = (city: CityOfTwo, clerk: Somebody) => checked(city.matchmaking, clerk, twoRows());
const aMapping = async (city: CityOfTwo, clerk: Somebody) => {
  const importId = await begun(city.matchmaking, clerk, await aPaper(twoRows()));
  await whenIs(city.matchmaking, clerk, importId, 'mapping');
  return importId;
};

export const matchmakingEntries: Entries = {
  'matchmaking.profile.save-profile.v1': ofEverybody('a member names any branch; that branch verifies'),
  'matchmaking.verification.list-submitted-profiles.v1': (city) => ({
    input: { branchId: city.branches.a },
    theirs: [city.branches.a],
    ...between(city),
  }),
  'matchmaking.verification.verify-profile.v1': waiting({}),
  'matchmaking.verification.return-profile.v1': waiting({ reason: '请补充一下' }),
  'matchmaking.member-profile.find-member-profiles.v1': async (city) => {
    const { member } = await aSubmitted(city.matchmaking, { branchId: city.branches.a });
    return { input: { personIds: [member.id] }, theirs: [member.id], ...between(city) };
  },
  'matchmaking.profile-text.list-texts-to-check.v1': (city) => ({
    input: { branchId: city.branches.a },
    theirs: [city.branches.a],
    ...between(city),
  }),
  'matchmaking.profile-text.pass-texts.v1': waitingTexts({}),
  'matchmaking.profile-text.return-texts.v1': waitingTexts({ reason: '请换一种说法' }),
  'matchmaking.recommendation.list-pairings.v1': async (city) => {
    const { id } = await anActive(city.matchmaking, { branchId: city.branches.a });
    const [owner, ...strangers] = [
      city.staff('matchmaker', city.branches.a),
      city.staff('matchmaker', city.branches.b),
      city.staff('federationStaff', city.branches.b),
    ];
    return { input: { profileId: id }, theirs: [id], owner: owner!, strangers };
  },
  'matchmaking.register-import.begin-import.v1': async (city) => {
    const those = byUploader(city);
    const fileId = await upload(city.matchmaking, those.owner, await aPaper(twoRows()));
    return { input: { fileId }, theirs: [fileId], ...those };
  },
  'matchmaking.register-import.view-import.v1': ofImport(aMapping),
  'matchmaking.register-import.set-import-mapping.v1': ofImport(aMapping, { input: { columns: [] }, ownerIsTold: 'ImportColumnMissing' }),
  'matchmaking.register-import.request-import-errors.v1': ofImport(aChecked),
  'matchmaking.register-import.commit-import.v1': ofImport(aChecked, { input: { checkedAs: 1 } }),
  'matchmaking.register-import.list-import-texts.v1': ofImport(aChecked, { input: { checkedAs: 1 } }),
  'matchmaking.register-import.abandon-import.v1': ofImport(aChecked),
};
