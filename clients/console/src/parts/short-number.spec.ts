import { expect, it } from '@jest/globals';
import { shortNumber } from './short-number.js';

it.each([
  ['01a221cf-f59d-7000-8000-01139feffa09', '727113'],
  ['01a221d0-012a-7000-8000-00cf918a0784', '045892'],
  ['01a221d0-012a-7000-8000-00cf91000007', '000007'],
])('the short number of %s is %s', (id, number) => expect(shortNumber(id)).toBe(number));
