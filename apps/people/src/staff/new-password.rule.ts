import type { PersonId } from '@sanwei/contracts';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** A password that is no longer in use, kept so that it does not come back at once. */
export type PasswordBefore = { id: string; personId: PersonId; passwordHash: string; endedAt: Date };
/** With the current one, five. @source design "trust", signing in */
export const passwordsKept = 4;

/** What people here think of first; the library's list of 40,000 stolen passwords knows little Chinese. */
const here = [
  ...['sanwei', 'sanweijuli', 'gonghui', 'zonggonghui', 'zhigong', 'woaini', 'woaiwojia', 'woaizhongguo', 'wodemima', 'mima', 'nihao'],
  ...['fushun', 'liaoning', 'zhongguo', 'beijing', '1314520', '5201314', '三维聚力', '工会', '总工会', '密码', '我爱你', '我的密码'],
  ...['管理员', '抚顺', '中国'],
];
// Longer ones are judged by their beginning: the work grows faster than the length.
const judge = new ZxcvbnFactory({ dictionary: { ...dictionary, here }, graphs: adjacencyGraphs, maxLength: 64 });
/** Powers of ten of guesses: a password is tried some ten times a day at most, but its hash may be stolen. */
const guessesWanted = 9.5;

/**
 * Would be guessed soon: a stolen password or common word with digits and signs around it, the username, a run along the keyboard, a
 * date, a phone, a repetition. @source OWASP ASVS 5.0, V6.2: length and guessing count, not kinds of signs
 */
export const isTooEasy = (password: string, username: string): boolean =>
  judge.check(password.normalize('NFKC'), username.length >= 3 ? [username.toLowerCase()] : []).guessesLog10 < guessesWanted ||
  // A phone or an ID number is known to others, however many digits it has.
  /^\d{1,18}$/.test(password.normalize('NFKC'));

/** Letters and digits alone, so that a dot, a capital or a wide letter between them hides nothing. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
/** Whoever knows the username tries it first, with a year or a few digits behind it. One of two signs stands in much by chance. */
export const holdsUsername = (password: string, username: string): boolean => {
  const name = bare(username);
  return name.length >= 3 && bare(password).includes(name);
};
