import { randomInt } from 'node:crypto';

// Without signs that look like others: it is read out or written on a slip.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Sixteen signs of 31 in groups of four: 79 bits, for one sign-in. */
export const newInitialPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')).join('-');
