import type { Complaint } from './piece.js';

/** Secrets that `npm start` makes begin with this mark, so that production can tell them. */
export const demoMark = 'demo-';

const minimumLength = 16;
const wellKnown = /^(password|passw0rd|secret|changeme|sanwei|root|admin|123456)/i;

/** A password or API secret that production must not run with. */
export function weakSecret(secret: string): Complaint | undefined {
  if (secret.startsWith(demoMark)) return { zh: '演示用的密钥不能用于生产', en: 'a demo secret must not be used in production' };
  if (secret.length < minimumLength) return { zh: `太短，至少 ${minimumLength} 个字符`, en: `is shorter than ${minimumLength} characters` };
  if (wellKnown.test(secret) || distinct(secret) < 6) return { zh: '太容易被猜到', en: 'is easy to guess' };
  return undefined;
}

/** A 32-byte key that production must not run with. */
export function weakKey(key: Buffer): Complaint | undefined {
  if (key.subarray(0, demoMark.length).toString('latin1') === demoMark)
    return { zh: '演示用的密钥不能用于生产', en: 'a demo key must not be used in production' };
  // 32 random bytes hold about 30 different values; fewer than 12 do not happen by chance.
  if (distinct(key) < 12) return { zh: '不是随机的密钥', en: 'is not a random key' };
  return undefined;
}

const distinct = (values: Iterable<string | number>) => new Set(values).size;
