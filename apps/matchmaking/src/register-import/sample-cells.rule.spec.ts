import { describe, expect, it } from '@jest/globals';
import { maskedSample, samplesOf } from './sample-cells.rule.js';

describe('a cell of a column that nobody has named', () => {
  it.each([
    ['a phone', '13812345678', '138********'],
    ['a phone in groups', '138-1234-5678', '138-****-****'],
    ['a phone with gaps', '138 1234 5678', '138 **** ****'],
    ['a phone in wide digits', '１３８１２３４５６７８', '138********'],
    ['a phone in digits of another script', '١٣٨١٢٣٤٥٦٧٨', '١٣٨********'],
    ['a phone in words', '一三八一二三四五六七八', '一**********'],
    ['an identity', '99999919950601900X', '999**************X'],
    ['a name', '周明', '周*'],
    ['a name with a gap', '周 明', '周 *'],
    ['a longer name', '欧阳禾苗', '欧***'],
    ['a name in two parts', '买买提·艾力', '买**·**'],
    ['a name in other letters', 'Zhou Ming', 'Zh** Mi**'],
    ['a name beside a phone', '周明13812345678', '周*138********'],
    ['a name with its title', '姓名：周明', '姓*:周*'],
    ['a day', '1992-05-01', '1992-**-**'],
    ['a day in words', '1992年5月1日', '1992-**-**'],
    ['a day as a bare number', '19920501', '1992-**-**'],
    ['a day as a program counts it', '33725', '1992-**-**'],
    ['the name of somebody in WeChat', 'wxid_a1b2c3', 'wx*********'],
    ['an address', 'zhouming92@example.com', 'zh********@ex*****.co*'],
    ['a long text', '我喜欢爬山和下围棋，周末常去河边', '我喜欢爬山和…'],
  ])('shows of %s no more than what it is', (_what, written, shown) => expect(maskedSample(written)).toBe(shown));
  it.each(['女', '本科', '未婚', '倒班', '同意', '第一钢厂工会', '170', '25-32', '170cm'])('shows %s, which is nobody', (written) =>
    expect(maskedSample(written)).toBe(written),
  );
});

it('shows three cells that hold something; those of a known column as little as an example does', () => {
  const rows = [
    ['周明', ''],
    ['吴桐', '周明'],
    ['', '吴桐'],
    ['郑和平', '钱塘'],
    ['孙家栋', '李白'],
  ];
  expect(samplesOf({ header: ['姓名', ''], mapping: ['realName', null] }, rows)).toEqual([
    ['周＊', '吴＊', '郑＊＊'],
    ['周*', '吴*', '钱*'],
  ]);
});
