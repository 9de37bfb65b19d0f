import { guessMapping } from './import-mapping.rule.js';
import { readDay } from './read-day.rule.js';

const phone = /^1[3-9]\d{9}$/;
const idDigits = /^\d{17}[\dXx]$|^\d{15}$/;
/** A header names its columns; who has none begins with a person: a phone, a day, the digits of an identity. */
export const looksLikePerson = (row: readonly string[]): boolean => {
  if (guessMapping(row).filter((field) => field !== null).length > 1) return false;
  return row.some((cell) => {
    const text = cell.normalize('NFKC').replace(/[\s-]/gu, '');
    return phone.test(text) || idDigits.test(text) || (/\d{4}/.test(text) && readDay(cell.normalize('NFKC').trim()) !== null);
  });
};
