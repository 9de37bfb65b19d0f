import { z } from 'zod';
import { matchers } from '../actor.js';
import { choiceInWords } from '../choice-in-words.js';
import { defineQuery } from '../contract.js';
import { ProfileId } from '../id.js';
import { pick, refusal } from '../refusal.js';
import { choice, field, pageOf, paging, view } from '../shape.js';
import { Education, Hobby, Sex } from './fact.js';
import { profileRefusals } from './profile.js';
import { WishAbout } from './wish.js';

/** What is still to be done before somebody is recommended, in the order in which it is asked: what the member can do stands before what is waited for. */
export const recommendationSteps = [
  'registerConsent',
  'attestation',
  'attestationAgain',
  'submission',
  'mending',
  'recommendationConsent',
  'resuming',
  'verification',
] as const;
export const RecommendationStep = choice(
  'RecommendationStep',
  recommendationSteps,
  '还差哪一步：同意入库、签单身承诺、承诺到期重新签、提交档案、按退回的原因修改、同意自动推荐、恢复推荐、等工会核实',
);
export type RecommendationStep = z.output<typeof RecommendationStep>;
const stepInWords: Readonly<Record<RecommendationStep, string>> = {
  registerConsent: '单身职工库的说明有更新，请先读一遍并决定是否同意；同意后就能继续推荐',
  attestation: '还没有推荐：请先签单身承诺，一两分钟就好',
  attestationAgain: '单身承诺已满一年，请重新签一次；签好后就能继续推荐',
  submission: '还没有推荐：档案还是草稿，填好后请提交给所在工会核实',
  mending: '还没有推荐：工会退回了档案，请按退回的原因修改后再提交',
  recommendationConsent: '现在没有推荐：您没有开启“自动推荐”。想看推荐时请先同意这一项；不开启，资料核实以后红娘也可以为您介绍',
  resuming: '您暂停了推荐。想继续时，请点“恢复推荐”',
  verification: '档案已经提交，正在等工会核实；核实后这里就会有推荐，您现在不用做什么',
};

const refusals = {
  ...profileRefusals,
  ProfileNotFound: refusal({}, '没有找到这份档案，或它不在您的范围内'),
  NotFindable: refusal({}, '这份档案现在不能介绍：要核实过、单身承诺在有效期内，并且没有暂停'),
  NotRecommended: refusal({ step: RecommendationStep }, ({ step }) =>
    choiceInWords(stepInWords, step, '现在没有推荐，还差一步；请打开“我的档案”查看'),
  ),
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
  for: matchers,
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
  for: matchers,
  trail: { action: '查看一位职工的推荐', of: 'profileId' },
  input: z.object({ profileId: ProfileId }),
  output: view('Pairings', { items: z.array(Pairing) }, '最多二十位'),
  refusals: pick(refusals, 'ProfileNotFound', 'NotFindable'),
});
