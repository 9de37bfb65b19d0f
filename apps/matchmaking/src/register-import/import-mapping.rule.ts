import { createHash } from 'node:crypto';
import type { ImportField } from '@sanwei/contracts/matchmaking/register-import';
import { ok, refuse } from '@sanwei/kernel';

/** What each column is, by its place; null is left out. */
export type Mapping = (ImportField | null)[];

/** What people call the fields; the first is how we say it, the others are found in registers too. */
export const fieldWords: Readonly<Record<ImportField, readonly string[]>> = {
  realName: ['姓名', '真实姓名', '名字', '职工姓名'],
  sex: ['性别'],
  bornOn: ['出生日期', '出生年月日', '生日', '出生年月'],
  phone: ['手机号', '手机', '电话', '联系电话', '手机号码', '电话号码'],
  branch: ['所属工会', '工会', '基层工会', '所在工会', '单位工会'],
  city: ['城市', '所在城市', '现居城市', '工作城市'],
  attestedOn: ['单身承诺日期', '承诺日期', '单身承诺书日期'],
  registerConsent: ['同意入库', '是否同意入库'],
  recommendationConsent: ['同意推荐', '是否同意推荐'],
  contactConsent: ['同意交换联系方式', '同意交换联系'],
  consentOn: ['同意日期', '签字日期'],
  nickname: ['称呼', '昵称'],
  education: ['学历', '文化程度'],
  heightCm: ['身高', '身高厘米', '身高cm'],
  occupation: ['职业', '工作', '岗位'],
  workPattern: ['上班方式', '班制'],
  homeCity: ['老家', '籍贯'],
  wouldMove: ['愿意异地', '是否接受异地', '愿意到对方城市生活'],
  maritalHistory: ['婚史', '婚姻状况'],
  children: ['子女', '孩子', '子女情况'],
  housing: ['住房', '住房情况'],
  smoking: ['抽烟', '吸烟'],
  aboutMe: ['自我介绍', '个人简介'],
  contact: ['联系方式', '微信'],
  wishAge: ['期望年龄', '对方年龄'],
  wishHeight: ['期望身高', '对方身高'],
  wishEducation: ['期望学历', '对方学历'],
  wishCity: ['期望城市', '对方城市'],
};
/** @source design "matchmaking", import: a register without these cannot say who it is, of which union, and that they agreed */
export const requiredFields: readonly ImportField[] = [
  'realName',
  'sex',
  'bornOn',
  'phone',
  'branch',
  'city',
  'attestedOn',
  'registerConsent',
];

const plain = (header: string) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:：]|\(.*?\)/gu, '');
const fieldOf = new Map(Object.entries(fieldWords).flatMap(([field, words]) => words.map((word) => [plain(word), field as ImportField])));

/** By the header alone. Of two columns that say the same, the first is taken. */
export const guessMapping = (header: readonly string[]): Mapping => {
  const seen = new Set<ImportField>();
  return header.map((word) => {
    const field = fieldOf.get(plain(word));
    if (!field || seen.has(field)) return null;
    seen.add(field);
    return field;
  });
};

/** The same header in another order of spaces and brackets is the same header. */
export const headerHash = (header: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(header.map(plain)))
    .digest('hex');

/** @param columns as a person has chosen them */
export const mappingFrom = (columns: readonly { column: number; field: ImportField }[], width: number) => {
  const mapping: Mapping = Array.from({ length: width }, () => null);
  const seen = new Set<ImportField>();
  for (const { column, field } of columns) {
    if (seen.has(field)) return refuse('ImportColumnTwice', { words: fieldWords[field][0]! });
    seen.add(field);
    if (column < width) mapping[column] = field;
  }
  const missing = requiredFields.find((field) => !mapping.includes(field));
  if (missing) return refuse('ImportColumnMissing', { field: missing, words: fieldWords[missing][0]! });
  return ok(mapping);
};
