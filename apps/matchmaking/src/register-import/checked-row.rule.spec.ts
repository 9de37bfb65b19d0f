import { describe, expect, it } from '@jest/globals';
import { checkRow } from './checked-row.rule.js';
import { guessMapping } from './import-mapping.rule.js';
import { aPaperRow, paperHeader } from './register-import.example.js';

const today = '2026-12-01';
const mapping = guessMapping(paperHeader);
const checked = (over: Record<string, string> = {}, wrong: { column: number; why: 'formula' | 'error' }[] = []) =>
  checkRow({ cells: aPaperRow(over), wrong }, mapping, today);
const wordsOf = (over: Record<string, string>) => {
  const result = checked(over);
  return result.ok ? [] : result.words;
};

describe('a row of a paper register', () => {
  it('is taken by the rules of the register, with wishes that nobody must meet', () => {
    const result = checked({
      学历: '大学本科',
      身高: '1.65米',
      婚史: '未婚',
      期望年龄: '28-35岁',
      期望学历: '大专及以上',
      期望城市: '抚顺、沈阳',
      愿意异地: '是',
    });
    expect(result).toMatchObject({
      ok: true,
      entry: {
        sex: 'female',
        phone: '13900000001',
        branch: '第一钢厂工会',
        attestedOn: '2026-10-01',
        consentOn: '2026-10-01',
        consents: ['register', 'recommendation'],
        card: {
          realName: '苏映秋',
          nickname: '苏女士',
          bornOn: '1995-06-01',
          contact: '',
          facts: { education: 'bachelor', heightCm: 165, maritalHistory: 'neverMarried', wouldMove: true, housing: null },
          wishes: [
            { about: 'age', strength: 'prefer', from: 28, to: 35 },
            { about: 'education', oneOf: ['college', 'bachelor', 'master', 'doctor'] },
            { about: 'city', oneOf: ['抚顺', '沈阳'] },
          ],
        },
      },
    });
  });
  it.each([['1995/6/1'], ['1995年6月1日'], ['1995.06.01'], ['19950601'], ['34851'], ['１９９５．６．１'], ['１９９５年６月１日']])(
    'takes the birthday as it was written: %s',
    (written) => expect(checked({ 出生日期: written })).toMatchObject({ ok: true, entry: { card: { bornOn: '1995-06-01' } } }),
  );
  it.each([['+86 139-0000-0001'], ['139 0000 0001'], ['１３９０００００００１'], ["'+8613900000001"]])(
    'takes the phone as it was written: %s',
    (phone) => expect(checked({ 手机号: phone })).toMatchObject({ ok: true, entry: { phone: '13900000001' } }),
  );
  it.each([
    [{ 姓名: '' }, '姓名：没有填，请补上'],
    [{ 姓名: '苏' }, '姓名：至少要 2 个字'],
    [{ 性别: '' }, '性别：没有填，请补上'],
    [{ 性别: '不详' }, '性别：请填“男”或“女”'],
    [{ 出生日期: '1995-02-30' }, '出生日期：要写成 1995-06-01 这样，并且是真实的日期'],
    [{ 出生日期: '2010-06-01' }, '出生日期：满 20 周岁后可以登记，欢迎到时再来'],
    [{ 出生日期: '1900-06-01' }, '出生日期：请核对出生日期'],
    [{ 手机号: '12345' }, '手机号：应为 11 位的中国大陆手机号'],
    [{ 所属工会: '' }, '所属工会：没有填，请补上'],
    [{ 城市: '' }, '城市：没有填，请补上'],
    [{ 同意入库: '否' }, '同意入库：本人没有书面同意入库，不能导入；同意后填“是”'],
    [{ 同意入库: '' }, '同意入库：本人没有书面同意入库，不能导入；同意后填“是”'],
    [{ 同意入库: '也许' }, '同意入库：请填“是”或“否”'],
    [{ 同意推荐: '也许' }, '同意推荐：请填“是”或“否”'],
    [{ 单身承诺日期: '2025-11-30' }, '单身承诺日期：已过一年，请本人重新签'],
    [{ 单身承诺日期: '2026-12-02' }, '单身承诺日期：日期还没有到，请核对'],
    [{ 单身承诺日期: '' }, '单身承诺日期：没有填，请补上'],
    [{ 学历: '秀才' }, '学历：请填：初中、高中、中专、大专、本科、硕士、博士'],
    [{ 身高: '高' }, '身高：要写成厘米，如 165'],
    [{ 期望年龄: '年轻' }, '期望年龄：要写成 25-32、30以下 或 165以上 这样'],
    [{ 期望年龄: '35-28' }, '期望年龄：“年龄”的下限比上限大，请对调一下'],
    [{ 自我介绍: '加我 13800000001' }, '自我介绍：自我介绍里请不要写电话、微信号或 QQ 号；双方都同意后会交换“联系方式”一栏'],
  ] as [Record<string, string>, string][])('says what is wrong with it: %j', (over, words) => expect(wordsOf(over)).toEqual([words]));
  it('says all that is wrong at once', () => expect(wordsOf({ 姓名: '', 手机号: '1', 学历: '秀才' })).toHaveLength(3));
  it('counts a formula or an error for no answer', () => {
    const wrong = [{ column: paperHeader.indexOf('身高'), why: 'formula' as const }];
    expect(checked({}, wrong)).toEqual({ ok: false, words: ['身高：含公式，请改成填好的内容'] });
  });
  it('may hold a formula in a column that nobody imports', () => {
    const other = checkRow(
      { cells: [...aPaperRow(), '1'], wrong: [{ column: paperHeader.length, why: 'formula' }] },
      [...mapping, null],
      today,
    );
    expect(other.ok).toBe(true);
  });
});
