import { describe, expect, it } from '@jest/globals';
import { emptyForm, errorOf, idOfPath, inputOf, stillWrong, toMendIn, withField, withOneMore, without } from './child-form.js';

const twins = withOneMore(withField(withField(emptyForm, 0, 'name', '林一诺'), 0, 'idNumber', '210402201809080014'));

describe('the form of children', () => {
  it('takes the date of birth from a whole id number, and leaves one that was chosen', () => {
    expect(twins.children[0]).toEqual({ name: '林一诺', bornOn: '2018-09-08' });
    const chosen = withField(withField(emptyForm, 0, 'bornOn', '2019-01-02'), 0, 'idNumber', '210402201809080014');
    expect(chosen.children[0]?.bornOn).toBe('2019-01-02');
  });

  it('shows a pasted id number as it is read, without wide digits and spaces', () =>
    expect(withField(emptyForm, 0, 'idNumber', '２１０４０２ ２０１８０９０８ ００１ｘ').idNumbers).toEqual(['21040220180908001x']));

  it('keeps each child with its own id number when one is taken out, also after the numbers were left out of a draft', () => {
    const both = withField(withField(twins, 1, 'name', '林一言'), 1, 'idNumber', '210402201809080030');
    expect(inputOf(without(both, 0)).children).toEqual([{ name: '林一言', bornOn: '2018-09-08', idNumber: '210402201809080030' }]);
    expect(inputOf(withField({ ...both, idNumbers: [''] }, 1, 'idNumber', '1')).children.map(({ idNumber }) => idNumber)).toEqual([
      '',
      '1',
    ]);
  });

  it('says beside a field that it is empty or no date, until something is written there', () => {
    expect(toMendIn(withField(emptyForm, 0, 'bornOn', '去年'))).toMatchObject({ 'child-0-bornOn': '请写 8 位数字，比如 20180908' });
    const wrong = toMendIn(twins);
    const mended = withField(twins, 1, 'idNumber', '210402201809080030');
    expect(stillWrong(wrong, twins, mended)).toEqual({ 'child-1-name': '请填姓名' });
    expect(wrong).toEqual({ 'child-1-name': '请填姓名', 'child-1-idNumber': '请填身份证号', 'child-1-bornOn': '请填出生日期' });
  });

  it('puts what the service says beside the field that it is about', () => {
    expect(idOfPath('children.1.bornOn')).toBe('child-1-bornOn');
    expect(errorOf({ code: 'IdNumberWrong', message: '第 2 个孩子的身份证号不对，请逐位核对', position: 1 })).toEqual({
      'child-1-idNumber': '身份证号不对，请逐位核对',
    });
    expect(errorOf({ code: 'TooManyChildren', message: '最多登记 8 个孩子' })).toEqual({});
  });
});
