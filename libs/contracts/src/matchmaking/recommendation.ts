import { z } from 'zod';
import { defineQuery } from '../contract.js';
import { ProfileId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { field, pageOf, paging, view } from '../shape.js';
import { Education, Hobby, Sex } from './fact.js';
import { profileRefusals } from './profile.js';
import { WishAbout } from './wish.js';

const refusals = {
  ...profileRefusals,
  ProfileNotFound: refusal({}, '没有找到这份档案，或它不在您的范围内'),
  NotFindable: refusal({}, '这份档案现在不能介绍：要核实过、单身承诺在有效期内，并且没有暂停'),
  NotRecommended: refusal({}, '现在没有推荐：档案要核实过、单身承诺在有效期内，并且同意被推荐'),
};

/** What one may see of somebody who is recommended: no name, no unit, no contact, none of the other's wishes. */
export const ProfileCard = view(
  'ProfileCard',
  {
    id: ProfileId,
    nickname: z.string(),
    age: z.int(),
    city: z.string(),
    heightCm: z.int().nullable(),
    education: Education.nullable(),
    occupation: z.string().nullable(),
    hobbies: z.array(Hobby),
    aboutMe: z.string(),
  },
  '被推荐的人',
);
export const Recommendation = view(
  'Recommendation',
  {
    card: ProfileCard,
    met: field(z.int(), '对方符合我几条愿望'),
    of: field(z.int(), '我一共有几条愿望'),
    reasons: field(z.array(z.string()), '为什么推荐，用话说'),
    questions: field(z.array(z.string()), '还不知道的，可以问红娘'),
  },
  '一条推荐；从不显示分数',
);
export const listRecommendations = defineQuery('matchmaking.recommendation.list-recommendations.v1', {
  words: '为我推荐的人，双方的愿望都看过，最合适的在前',
  for: ['member'],
  input: z.object({}),
  output: view('Recommendations', { items: z.array(Recommendation) }, '推荐，最多十位'),
  refusals: pick(refusals, 'ProfileMissing', 'NotRecommended'),
});

export const RegisterEntry = view(
  'RegisterEntry',
  { id: ProfileId, nickname: z.string(), sex: Sex, age: z.int(), city: z.string() },
  '单身职工库里的一位',
);
export const listRegister = defineQuery('matchmaking.recommendation.list-register.v1', {
  words: '我的范围内可以介绍的人，先核实的在前；关掉自动推荐的人也在内',
  for: ['matchmaker', 'federationStaff'],
  input: z.object(paging),
  output: pageOf('RegisterPage', RegisterEntry, '一页'),
});

const Direction = view(
  'Direction',
  {
    met: field(z.array(WishAbout), '已符合的愿望'),
    unknown: field(z.array(WishAbout), '还不知道的'),
    words: z.string(),
  },
  '一方怎样看另一方',
);
export const Pairing = view(
  'Pairing',
  { card: ProfileCard, forward: Direction, backward: Direction },
  '一对可能的人，双方各自的理由；只给红娘看',
);
/** Both sides' wishes show in the reasons, so each reading leaves a line. */
export const listPairings = defineQuery('matchmaking.recommendation.list-pairings.v1', {
  words: '为一位职工找可能合适的人，双方的理由都列出；每次查看都有记录',
  for: ['matchmaker', 'federationStaff'],
  trail: { action: '查看一位职工的推荐', of: 'profileId' },
  input: z.object({ profileId: ProfileId }),
  output: view('Pairings', { items: z.array(Pairing) }, '最多二十位'),
  refusals: pick(refusals, 'ProfileNotFound', 'NotFindable'),
});
