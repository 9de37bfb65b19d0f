import { describe, expect, it } from '@jest/globals';
import { BlindIndex } from './blind-index.js';
import { FieldCipher, SealBroken } from './field-cipher.js';

const first = Buffer.alloc(32, 1);
const second = Buffer.alloc(32, 2);
const here = { table: 'health_card', column: 'allergies', row: 'a' };

describe('a sealed field', () => {
  const cipher = new FieldCipher(new Map([[1, first]]));
  it('opens where it was written', () => expect(cipher.open(cipher.seal('花生 🥜', here), here)).toBe('花生 🥜'));
  it('shows nothing of the text', () => expect(cipher.seal('peanut', here)).not.toContain('peanut'));
  it.each([
    ['another row', { ...here, row: 'b' }],
    ['another column', { ...here, column: 'illness' }],
    ['another table', { ...here, table: 'child' }],
  ])('does not open in %s', (_where, there) => expect(() => cipher.open(cipher.seal('x', here), there)).toThrow(SealBroken));
  it('does not open when a byte was changed', () => {
    const sealed = cipher.seal('peanut', here);
    const flipped = sealed.slice(0, -1) + (sealed.endsWith('A') ? 'Q' : 'A');
    expect(() => cipher.open(flipped, here)).toThrow(SealBroken);
  });
  it('opens with an old key after a new one has come', () => {
    const rotated = new FieldCipher(
      new Map([
        [1, first],
        [2, second],
      ]),
    );
    const old = cipher.seal('x', here);
    expect([rotated.open(old, here), rotated.seal('x', here).slice(0, 3)]).toEqual(['x', 'v2.']);
  });
  it('keeps bytes as they are, and opens them in their place alone', () => {
    const bytes = Buffer.from([0, 255, 10, 128]);
    const sealed = cipher.sealBytes(bytes, here);
    expect(cipher.openBytes(sealed, here)).toEqual(bytes);
    expect(() => cipher.openBytes(sealed, { ...here, row: 'b' })).toThrow(SealBroken);
    expect(() => cipher.openBytes(Buffer.alloc(4), here)).toThrow(SealBroken);
  });
  it('says so when its key is gone', () => {
    const other = new FieldCipher(new Map([[2, second]]));
    expect(() => other.open(cipher.seal('x', here), here)).toThrow(SealBroken);
  });
});

describe('a blind index', () => {
  const index = new BlindIndex(first);
  it('finds the same value again', () => expect(index.of('phone', '1')).toBe(index.of('phone', '1')));
  it('cannot be joined across purposes', () => expect(index.of('phone', '1')).not.toBe(index.of('child', '1')));
  it('is useless without its key', () => expect(index.of('phone', '1')).not.toBe(new BlindIndex(second).of('phone', '1')));
});
