import { describe, expect, it } from '@jest/globals';
import { guessMapping, headerHash, mappingFrom, requiredFields } from './import-mapping.rule.js';

const columns = requiredFields.map((field, column) => ({ field, column }));

describe('the columns of a register', () => {
  it('are known by what people call them, with spaces, stars and brackets', () =>
    expect(guessMapping([' 姓 名*', '性别', '联系电话', '身高（cm）', '备注', '工会'])).toEqual([
      'realName',
      'sex',
      'phone',
      'heightCm',
      null,
      'branch',
    ]));
  it('that say the same are taken once', () => expect(guessMapping(['手机', '电话'])).toEqual(['phone', null]));
  it('must all be there that say who it is and that they agreed', () => {
    expect(mappingFrom(columns, 8)).toMatchObject({ ok: true });
    expect(mappingFrom(columns.slice(0, -1), 8)).toMatchObject({ ok: false, error: { code: 'ImportColumnMissing', words: '同意入库' } });
  });
  it('are not chosen twice for one thing', () =>
    expect(mappingFrom([...columns, { field: 'phone', column: 9 }], 10)).toMatchObject({
      error: { code: 'ImportColumnTwice', words: '手机号' },
    }));
  it('beyond the sheet do not count', () => expect(mappingFrom(columns, 3)).toMatchObject({ error: { code: 'ImportColumnMissing' } }));
  it('are recognized again by their header', () => {
    expect(headerHash(['姓 名', '手机'])).toBe(headerHash(['姓名*', '手机']));
    expect(headerHash(['姓名', '手机'])).not.toBe(headerHash(['手机', '姓名']));
  });
});
