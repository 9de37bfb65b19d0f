import { describe, expect, it } from '@jest/globals';
import { newId } from './new-id.js';

describe('a new id', () => {
  const ids = Array.from({ length: 5_000 }, newId);
  it('is a UUID of version 7', () =>
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true));
  it('is larger than the one before, also within a millisecond', () => expect([...ids].sort()).toEqual(ids));
  it('never comes twice, and does not only count up', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids.map((id) => id.slice(-10))).size).toBeGreaterThan(4_990);
  });
});
