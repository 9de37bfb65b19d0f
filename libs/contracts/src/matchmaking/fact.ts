import { z } from 'zod';
import { choice, field, typedLine, view } from '../shape.js';

export const Sex = choice('Sex', ['male', 'female'], '性别');
export type Sex = z.output<typeof Sex>;
export const Education = choice(
  'Education',
  ['middleSchool', 'highSchool', 'college', 'bachelor', 'master', 'doctor'],
  '学历：初中、高中或中专、大专、本科、硕士、博士',
);
export const WorkPattern = choice('WorkPattern', ['days', 'shifts', 'flexible'], '上班方式：白班、倒班、时间灵活');
export const MaritalHistory = choice('MaritalHistory', ['neverMarried', 'divorced', 'widowed'], '婚史：未婚、离异、丧偶');
export const ChildrenAtHome = choice('ChildrenAtHome', ['none', 'withMe', 'withOther'], '孩子：没有、跟我生活、跟对方生活');
export const Housing = choice('Housing', ['own', 'rented', 'family', 'dormitory'], '住房：自有、租住、与家人同住、宿舍');
export const Smoking = choice('Smoking', ['never', 'sometimes', 'often'], '抽烟：不抽、偶尔、经常');
export const Hobby = choice(
  'Hobby',
  [
    'reading',
    'sports',
    'running',
    'cooking',
    'music',
    'singing',
    'film',
    'travel',
    'photography',
    'handicraft',
    'pets',
    'games',
    'chess',
    'gardening',
  ],
  '爱好',
);

/** What a member may tell or leave open. Looks, family wealth, zodiac and fertility are not asked. */
export const factNames = [
  'heightCm',
  'education',
  'occupation',
  'workPattern',
  'homeCity',
  'wouldMove',
  'maritalHistory',
  'children',
  'housing',
  'smoking',
] as const;
export const FactName = choice('FactName', factNames, '资料项');
export type FactName = z.output<typeof FactName>;

/** Each is known (has a value), declined (named in `declined`) or unknown (neither): unknown is never a "no". */
export const Facts = view(
  'Facts',
  {
    heightCm: field(z.int().min(120).max(230).nullable(), '身高，厘米'),
    education: Education.nullable(),
    occupation: field(typedLine(1, 20).nullable(), '职业类别，如“教师”“快递员”；不写单位'),
    workPattern: WorkPattern.nullable(),
    homeCity: field(typedLine(2, 12).nullable(), '老家所在城市'),
    wouldMove: field(z.boolean().nullable(), '是否愿意到对方城市生活'),
    maritalHistory: MaritalHistory.nullable(),
    children: ChildrenAtHome.nullable(),
    housing: Housing.nullable(),
    smoking: Smoking.nullable(),
    hobbies: field(z.array(Hobby).max(14), '爱好'),
    declined: field(z.array(FactName).max(factNames.length), '不愿说的项；没填也没列在这里的算“还不知道”'),
  },
  '我的情况',
);
export type Facts = z.output<typeof Facts>;
