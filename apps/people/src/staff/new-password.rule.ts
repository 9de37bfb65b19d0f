import type { PersonId } from '@sanwei/contracts';

/** A password that is no longer in use, kept so that it does not come back at once. */
export type PasswordBefore = { id: string; personId: PersonId; passwordHash: string; endedAt: Date };
/** With the current one, five. @source design "trust", signing in */
export const passwordsKept = 4;

/** What lists of stolen passwords begin with, and what people here think of first; at ten signs and more the rest is digits around it. */
const common = [
  ...['password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'passwort', 'admin', 'administrator', 'welcome', 'letmein', 'changeme', 'default'],
  ...['iloveyou', 'woaini', 'woaiwojia', 'woaizhongguo', 'wodemima', 'mima', 'nihao', 'qwerty', 'qwertyuiop', 'asdfgh', 'asdfghjkl'],
  ...['zxcvbn', 'zxcvbnm', 'qazwsx', 'qazwsxedc', 'qweasd', 'qweasdzxc', '1qaz2wsx', '1q2w3e4r', 'abc', 'abcd', 'abcdef', 'abcdefg'],
  ...['sunshine', 'princess', 'football', 'baseball', 'dragon', 'monkey', 'master', 'superman', 'computer', 'internet', 'test', 'guest'],
  ...[
    'root',
    'user',
    'login',
    'system',
    'sanwei',
    'sanweijuli',
    'gonghui',
    'zonggonghui',
    'zhigong',
    'aa',
    'aaa',
    'qq',
    'a',
    '三维聚力',
    '工会',
  ],
  ...['总工会', '密码', '我爱你', '我的密码', '管理员'],
];
const commonWords = new Set(common);
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv5tgb'];
const ways = rows.flatMap((row) => [row + row, [...(row + row)].reverse().join('')]);

/**
 * Too easy: the username or a common word with digits and signs around it, one run along keyboard or alphabet, few different signs, a
 * short piece again and again, or a date or phone alone. @source OWASP ASVS 5.0, V6.2: length counts, not kinds of signs
 */
export const isTooEasy = (password: string, username: string): boolean => {
  const plain = password.normalize('NFKC').toLowerCase();
  const core = plain.replace(/^[\d\s\p{P}\p{S}_]+|[\d\s\p{P}\p{S}_]+$/gu, '');
  const name = username.toLowerCase();
  if (new Set(plain).size < 5 || /^(.{1,5})\1+.?$/u.test(plain) || /^\d{1,12}$/.test(plain)) return true;
  if (core === '' && new Set(plain).size < 7) return true;
  if (
    commonWords.has(core) ||
    (name.length >= 3 && (plain === name || core === name || (plain.includes(name) && plain.length < name.length + 6)))
  )
    return true;
  return ways.some((way) => way.includes(plain));
};
