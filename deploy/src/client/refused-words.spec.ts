import { describe, expect, it } from '@jest/globals';
import { subjectIn } from '@sanwei/childcare/program/program.rule';
import { fieldsWith } from '@sanwei/console/childcare/program/program-form.rule';

describe('a word that a program may not bear', () => {
  it.each(['奥数', '快乐奥 数', '奥-数班', '奥\u3000·\u200b＊数', '寒假补课'])(
    'is found by the form where the service finds it: %s',
    (text) => {
      const program = { name: text, classes: [{ name: '合唱班', site: text }, { name: text, site: '职工书屋' }, {}] };
      const word = subjectIn([text])!;
      expect(fieldsWith(word, program)).toEqual([['name'], ['classes', 0, 'site'], ['classes', 1, 'name']]);
    },
  );

  it('is found in no field that does not hold it', () => {
    expect(fieldsWith('奥数', { name: '合唱班', classes: [{ name: '数奥', site: '奥体中心 数字馆' }] })).toEqual([]);
    expect(fieldsWith('', { name: '合唱班' })).toEqual([]);
  });
});
