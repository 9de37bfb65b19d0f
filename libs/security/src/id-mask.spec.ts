import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { IdMask } from './id-mask.js';

const key = randomBytes(32);

describe('a masked id', () => {
  it('is another one of the same form, the same each time, and leads back with the key alone', () => {
    const id = randomUUID();
    const mask = new IdMask(key).mask(id);
    expect(mask).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(mask).not.toBe(id);
    expect(new IdMask(key).mask(id)).toBe(mask);
    expect(new IdMask(key).lift(mask)).toBe(id);
    expect(new IdMask(randomBytes(32)).lift(mask)).not.toBe(id);
  });
  it('is nobody else’s, and tells nothing of ids that were made one after another', () => {
    const ids = Array.from({ length: 1_000 }, (_, i) => `0190c2f0-0000-7000-8000-${i.toString(16).padStart(12, '0')}`);
    const masks = ids.map((id) => new IdMask(key).mask(id));
    expect(new Set(masks).size).toBe(1_000);
    expect(new Set(masks.map((mask) => mask.slice(0, 8))).size).toBeGreaterThan(990);
  });
  it('is not made of the name of a service', () => expect(new IdMask(key).mask('system:counseling')).toBe('system:counseling'));
  it('needs a whole key', () => expect(() => new IdMask(randomBytes(16))).toThrow('32 bytes'));
});
