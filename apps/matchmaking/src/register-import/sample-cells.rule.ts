import type { Mapping } from './import-mapping.rule.js';
import { maskedCell } from './import-problem.rule.js';
import { educationWords, factWords, no, sexWords, yes } from './import-words.rule.js';
import { readDay } from './read-day.rule.js';

const mostSamples = 3;
/** A longer text is cut: what somebody writes of themselves is not needed to tell a column. */
const mostSigns = 6;

const closed = new Set([sexWords, educationWords, ...Object.values(factWords).map(({ words }) => words)].flatMap(Object.keys));
const isNobody = (word: string) => closed.has(word) || yes.test(word) || no.test(word);

const digit = '[\\p{Nd}〇零一二三四五六七八九幺]';
/** Phones, identities, numbers of any kind, in any script, in one piece or in groups. */
const number = new RegExp(`${digit}(?:[-\\s./_()~—–年月日]*${digit}){4,}`, 'gu');
const oneDigit = new RegExp(digit, 'gu');
/** The start tells what it is. */
const maskedNumber = (digits: string): string => {
  let seen = 0;
  return digits.replace(oneDigit, (sign) => (++seen > 3 ? '*' : sign));
};
/** Whatever may be a name: two to four Han signs that stand alone, with gaps or dots between, or as many as there are before and behind a dot. */
const name =
  /(?<!\p{Script=Han})(?:\p{Script=Han}[\s·•・]*){1,3}\p{Script=Han}(?![\s·•・]*\p{Script=Han})|\p{Script=Han}+(?:[·•・]\p{Script=Han}+)+/gu;
const maskedName = (word: string): string => {
  if (isNobody(word.replace(/\s/gu, ''))) return word;
  const [first = '', ...rest] = [...word];
  return first + rest.join('').replace(/\p{Script=Han}/gu, '*');
};
/** Names in other letters, and those that people have in WeChat or before an @. */
const handle = /\p{Script=Latin}[\p{Script=Latin}\d_-]{2,}/gu;
const maskedHandle = (word: string): string => word.slice(0, 2) + '*'.repeat(word.length - 2);

/** As much of a cell as tells what its column is, and nobody who stands in it. @param text as it was written */
export const maskedSample = (text: string): string => {
  const plain = text.normalize('NFKC').trim();
  const day = readDay(plain);
  if (day) return `${day.slice(0, 4)}-**-**`;
  const masked = plain.replace(handle, maskedHandle).replace(number, maskedNumber).replace(name, maskedName);
  // What is masked is short, or has no letters that say anything.
  const letters = [...masked].filter((sign) => /\p{L}/u.test(sign)).length;
  return letters > mostSigns ? `${[...masked].slice(0, mostSigns).join('')}…` : [...masked].slice(0, 30).join('');
};

/** The first cells of each column that hold something, so that a column without a name can be told. @param rows as they were written */
export const samplesOf = (
  { header, mapping }: { header: readonly string[]; mapping: Mapping },
  rows: readonly (readonly string[])[],
): string[][] =>
  header.map((_, column) => {
    const field = mapping[column] ?? null;
    const written = rows.map((cells) => cells[column] ?? '').filter((text) => text !== '');
    return written.slice(0, mostSamples).map((text) => (field === null ? maskedSample(text) : (maskedCell(field, text) ?? '')));
  });
