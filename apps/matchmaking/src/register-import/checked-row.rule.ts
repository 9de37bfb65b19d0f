import { readInput } from '@sanwei/contracts';
import { profileRefusals, saveProfile } from '@sanwei/contracts/matchmaking/profile';
import type { RegisterPurpose } from '@sanwei/contracts/matchmaking/register-consent';
import type { ImportField } from '@sanwei/contracts/matchmaking/register-import';
import { MobilePhone } from '@sanwei/contracts/people/login';
import { startOfCityDay } from '@sanwei/kernel';
import { attestationEndsAt } from '../attestation/attestation.rule.js';
import { type Card, checkCard } from '../profile/profile.rule.js';
import { fieldWords, type Mapping } from './import-mapping.rule.js';
import { type ReadRow, readRow } from './import-row.rule.js';

/** A row that may be imported. Days as YYYY-MM-DD in the city; `branch` is a name as it was written. */
export type Entry = {
  sex: 'male' | 'female';
  card: Card;
  phone: string;
  branch: string;
  attestedOn: string;
  consentOn: string;
  consents: RegisterPurpose[];
};
export type WrongCell = { column: number; why: 'formula' | 'error' };
export type RowCells = { cells: string[]; wrong: WrongCell[] };
/** Only so much of what is wrong with one row is said. */
const mostWords = 12;

/**
 * A row by the rules that a member's own saving meets: shape first, then what the register asks.
 * @param today YYYY-MM-DD in the city
 * @returns the entry, or what is wrong, in words that name the column
 */
export const checkRow = (
  { cells, wrong }: RowCells,
  mapping: Mapping,
  today: string,
): { ok: true; entry: Entry } | { ok: false; words: string[] } => {
  const said = new Map<ImportField, string>();
  const say = (field: ImportField, words: string) => {
    if (!said.has(field)) said.set(field, `${fieldWords[field][0]}：${words}`);
  };
  for (const { column, why } of wrong) {
    const field = mapping[column];
    if (field) say(field, why === 'formula' ? '含公式，请改成填好的内容' : '是错误值，请改成填好的内容');
  }
  const place = new Map(mapping.flatMap((field, column) => (field ? [[field, column] as const] : [])));
  const textOf = (field: ImportField) => (asWritten.has(field) ? unmarked : plain)(cells[place.get(field) ?? -1] ?? '');
  const row = readRow(textOf, say);
  const shape = readInput(own, row.values);
  if (!shape.ok) for (const { path, message } of shape.fields) say(fieldAt(path), withoutLabel(message));
  const phone = MobilePhone.safeParse(row.phone);
  if (!phone.success) say('phone', row.phone ? '应为 11 位的中国大陆手机号' : '没有填，请补上');
  if (!row.branch) say('branch', '没有填，请补上');
  checkDays(row, today, say);
  if (said.size === 0 && shape.ok) {
    const { sex, ...card } = shape.value;
    const checked = checkCard(sex, card, today);
    if (!checked.ok) say(fieldOfRefusal(checked.error), profileRefusals[checked.error.code].message(checked.error as never));
    else if (phone.success) {
      const { branch, attestedOn, consentOn, consents } = row;
      return { ok: true, entry: { sex, card, phone: phone.data, branch, attestedOn: attestedOn!, consentOn: consentOn!, consents } };
    }
  }
  return { ok: false, words: [...said.values()].slice(0, mostWords) };
};

const own = saveProfile.input.omit({ version: true, branchId: true });
// What our own list of errors has put in front of a text that looks like a formula is taken off again.
const unmarked = (text: string) => text.replace(/^'(?=[=+\-@])/, '').trim();
/** Numbers, days and choices, from whatever keyboard. */
const plain = (text: string) => unmarked(text).normalize('NFKC');
/** What people read: punctuation and wide letters stay as they were typed. */
const asWritten: ReadonlySet<ImportField> = new Set(['nickname', 'city', 'homeCity', 'occupation', 'aboutMe']);

/** @source design "matchmaking": the attestation counts from the day on the paper, for a year */
const checkDays = ({ attestedOn, consentOn }: ReadRow, today: string, say: (field: ImportField, words: string) => void) => {
  const ahead = (day: string | null) => day !== null && day > today;
  if (ahead(attestedOn)) say('attestedOn', '日期还没有到，请核对');
  else if (ahead(consentOn)) say('consentOn', '日期还没有到，请核对');
  if (attestedOn && attestationEndsAt(startOfCityDay(attestedOn)) <= startOfCityDay(today)) say('attestedOn', '已过一年，请本人重新签');
};

const wishFields: Record<string, ImportField> = { age: 'wishAge', heightCm: 'wishHeight', education: 'wishEducation', city: 'wishCity' };
const fieldAt = (path: string): ImportField => {
  const [head = '', next = ''] = path.split('.');
  const name = head === 'facts' ? next : head === 'wishes' ? 'wishAge' : head;
  return name in fieldWords ? (name as ImportField) : 'aboutMe';
};
const fieldOfRefusal = (error: { code: string; about?: string; field?: string }): ImportField => {
  if (error.code === 'WishUnclear') return wishFields[error.about ?? ''] ?? 'wishAge';
  if (error.code !== 'ContactInText') return 'bornOn';
  return error.field && error.field in fieldWords ? (error.field as ImportField) : 'wishCity';
};
/** `学历：没有填` → `没有填`: the column's own name stands in front already. */
const withoutLabel = (message: string) => message.replace(/^[^：]{1,30}：/u, '');
