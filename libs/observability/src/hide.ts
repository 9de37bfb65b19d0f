const hidden = '[hidden]';

// Compared in lower case without separators, so `id_number`, `idNumber` and `ID-Number` are one.
const secretWords = ['token', 'password', 'secret', 'passport', 'authorization', 'cookie', 'credential', 'jwk', 'privatekey', 'sessionkey'];
const personWords = [
  'phone',
  'mobile',
  'idnumber',
  'idcard',
  'openid',
  'unionid',
  'birth',
  'bornon',
  'address',
  'allergies',
  'illness',
  'medication',
];
const contentKeys = new Set([
  'body',
  'headers',
  'input',
  'variables',
  'args',
  'parameters',
  'params',
  'query',
  'sql',
  'document',
  'text',
  'note',
  'notes',
  'payload',
]);
// `…Name` is a person unless it names one of our own things.
const ourNames = new Set(['hostname', 'servicename', 'operationname', 'fieldname', 'typename', 'filename', 'tablename']);
const errorCode = /^[A-Z][A-Za-z0-9_]+$/;

/** Whether a key may hold a secret, a person or what somebody wrote. */
export function isHiddenKey(key: string): boolean {
  const plain = key.toLowerCase().replace(/[^a-z]/g, '');
  if (plain.endsWith('name')) return !ourNames.has(plain);
  return contentKeys.has(plain) || [...secretWords, ...personWords].some((word) => plain.includes(word));
}

const patterns: readonly RegExp[] = [
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, // a signed passport
  /\bBearer\s+[\w.~+/=-]+/gi,
  /(?<![\w-])[\w-]{43}(?![\w-])/g, // 256 bits in base64url: a sign-in
  /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g, // an ID number
  /(?<![0-9A-Za-z])(?:\+?86[ -]?)?1[3-9]\d{9}(?![0-9A-Za-z])/g, // a phone
];
// MySQL repeats the value in its message, e.g. ER_DUP_ENTRY.
const quoted = /'(?:[^'\\]|\\.)*'(?= for (?:key|column))/g;

/** A text without what looks like a secret, a phone or an ID number. */
export const hideIn = (text: string): string =>
  patterns.reduce((done, pattern) => done.replace(pattern, hidden), text).replace(quoted, `'${hidden}'`);

/** Errors keep type, code, message and stack; what drivers hang onto them (SQL, parameters) stays out. */
const hideError = (error: Error, depth: number): Record<string, unknown> => {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return {
    type: error.constructor.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code: hideCode(code) } : {}),
    message: hideIn(error.message),
    stack: hideIn(error.stack ?? ''),
    ...(cause instanceof Error && depth < 4 ? { cause: hideError(cause, depth + 1) } : {}),
  };
};

// A code is an error's or somebody's one-time code: only the first has a shape of words.
const hideCode = (code: unknown): unknown => {
  if (typeof code === 'number') return code < 1000 ? code : hidden;
  return typeof code === 'string' && errorCode.test(code) ? code : hidden;
};

const hideNumber = (value: number | bigint): unknown => (hideIn(String(value)) === String(value) ? value : hidden);

const hideEntry = (key: string, value: unknown, depth: number): unknown => {
  if (value === null || value === undefined || typeof value === 'boolean') return value;
  if (key === 'code') return hideCode(value);
  return isHiddenKey(key) ? hidden : hideDeep(value, depth + 1);
};

function hideDeep(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return hideIn(value);
  if (typeof value === 'number' || typeof value === 'bigint') return hideNumber(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) return hideError(value, depth);
  if (value instanceof Date) return value;
  if (depth > 6 || ArrayBuffer.isView(value)) return hidden;
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => hideDeep(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hideEntry(key, item, depth)]));
}

/** A copy for a log: without secrets, people and what people wrote. */
export const hide = (value: unknown): unknown => hideDeep(value, 0);
