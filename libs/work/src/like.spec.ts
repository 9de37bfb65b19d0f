import { describe, expect, it } from '@jest/globals';
import { containing } from './like.js';

describe('a part of a name for LIKE', () => {
  it('is found anywhere', () => expect(containing('钢厂')).toBe('%钢厂%'));
  it('has no sign in it that means anything', () => expect(containing('50%_\\')).toBe('%50\\%\\_\\\\%'));
});
