import type { Facts } from '@sanwei/contracts/matchmaking/fact';
import type { ImportField } from '@sanwei/contracts/matchmaking/register-import';

type Education = NonNullable<Facts['education']>;

/** What people write in a paper register for the words of a closed list. */
type Words = Readonly<Record<string, string>>;

export const yes = /^(是|同意|有|愿意|√|✓|✔|y|yes|1|true)$/i;
export const no = /^(否|不同意|无|没有|不愿意|不|×|x|n|no|0|false)$/i;

export const sexWords: Words = { 男: 'male', 男性: 'male', 女: 'female', 女性: 'female' };

export const educationWords: Readonly<Record<string, Education>> = {
  初中: 'middleSchool',
  初中及以下: 'middleSchool',
  高中: 'highSchool',
  中专: 'highSchool',
  技校: 'highSchool',
  高中或中专: 'highSchool',
  大专: 'college',
  专科: 'college',
  本科: 'bachelor',
  大学: 'bachelor',
  大学本科: 'bachelor',
  硕士: 'master',
  研究生: 'master',
  硕士研究生: 'master',
  博士: 'doctor',
  博士研究生: 'doctor',
};

export const factWords: Partial<Record<ImportField, { words: Words; named: string }>> = {
  education: { words: educationWords, named: '初中、高中、中专、大专、本科、硕士、博士' },
  workPattern: {
    words: { 白班: 'days', 正常班: 'days', 常白班: 'days', 倒班: 'shifts', 三班倒: 'shifts', 时间灵活: 'flexible', 灵活: 'flexible' },
    named: '白班、倒班、时间灵活',
  },
  maritalHistory: {
    words: { 未婚: 'neverMarried', 离异: 'divorced', 离婚: 'divorced', 丧偶: 'widowed' },
    named: '未婚、离异、丧偶',
  },
  children: {
    words: { 没有: 'none', 无: 'none', 有跟我: 'withMe', 跟我生活: 'withMe', 跟对方生活: 'withOther' },
    named: '没有、跟我生活、跟对方生活',
  },
  housing: {
    words: { 自有: 'own', 有房: 'own', 租住: 'rented', 租房: 'rented', 与家人同住: 'family', 和父母同住: 'family', 宿舍: 'dormitory' },
    named: '自有、租住、与家人同住、宿舍',
  },
  smoking: {
    words: { 不抽: 'never', 不吸烟: 'never', 否: 'never', 偶尔: 'sometimes', 经常: 'often', 吸烟: 'often', 是: 'often' },
    named: '不抽、偶尔、经常',
  },
};

/** From this one up, for “本科及以上”. */
export const educationFrom = (from: Education): Education[] => {
  const order: Education[] = ['middleSchool', 'highSchool', 'college', 'bachelor', 'master', 'doctor'];
  return order.slice(order.indexOf(from));
};
