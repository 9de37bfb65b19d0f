import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { readSheet } from './read-sheet.js';
import { aRawSheet, aRow, aZipBomb } from './sheet.example.js';
import { sheetLimits } from './sheet.js';
import { sheetTroubleWords } from './sheet-trouble.text.js';
import { plainCell, withoutMark, writeMarkedSheet, writeSheet } from './write-sheet.js';

const read = async (bytes: Buffer, limits = sheetLimits) => {
  const read = await readSheet(bytes, limits);
  if (!read.ok) throw new Error(read.trouble.why);
  return read.sheet;
};
const trouble = async (bytes: Buffer) => {
  const read = await readSheet(bytes);
  return read.ok ? 'ok' : sheetTroubleWords(read.trouble);
};
const twoRows = `<sheetData>${aRow(1, '姓名')}${aRow(2, '苏映秋')}</sheetData>`;

describe('a sheet', () => {
  it('is read as the person sees it: texts, whole numbers, dates, gaps', async () => {
    const bytes = await writeExcelFile([
      ['姓名', '手机号', '出生日期', '空', '身高', '同意'].map((value) => ({ value, type: String })),
      [
        { value: ' 苏映秋 ', type: String },
        { value: 13_800_000_001, type: Number },
        { value: new Date(Date.UTC(1995, 5, 1)), type: Date, format: 'yyyy"年"m"月"d"日"' },
        null,
        { value: 165.5, type: Number },
        { value: true, type: Boolean },
      ],
    ]).toBuffer();
    expect(await read(bytes)).toEqual({
      header: ['姓名', '手机号', '出生日期', '空', '身高', '同意'],
      headerNumber: 1,
      rows: [{ number: 2, cells: ['苏映秋', '13800000001', '1995-06-01', '', '165.5', '是'], wrong: [] }],
    });
  });
  it('keeps the numbers of its rows over empty ones', async () => {
    const sheet = await read(aRawSheet(`<sheetData>${aRow(3, '姓名')}<row r="4"/>${aRow(9, '苏映秋')}</sheetData>`));
    expect(sheet.rows).toEqual([{ number: 9, cells: ['苏映秋'], wrong: [] }]);
  });
  it('is read where cells and rows do not say where they stand', async () => {
    const row = (...cells: number[]) => `<row>${cells.map((cell) => `<c><v>${cell}</v></c>`).join('')}</row>`;
    const { header, rows } = await read(aRawSheet(`<sheetData>${row(1, 2, 3)}${row(4, 5)}</sheetData>`));
    expect([header, rows]).toEqual([['1', '2', '3'], [{ number: 2, cells: ['4', '5'], wrong: [] }]]);
  });
  it('names cells that hold a formula or an error', async () => {
    const cells = '<row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>x</v></c><c r="B2" t="e"><v>#N/A</v></c></row>';
    const { rows } = await read(aRawSheet(`<sheetData>${aRow(1, '姓名', '城市')}${cells}</sheetData>`));
    expect(rows[0]!.wrong).toEqual([
      { column: 0, why: 'formula' },
      { column: 1, why: 'error' },
    ]);
  });
  it('with merged cells is refused with their names', async () =>
    expect(await trouble(aRawSheet(`${twoRows}<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C3:C4"/></mergeCells>`))).toBe(
      '有合并的单元格（A1:B1、C3:C4），请取消合并、每格填好后再上传；合并的是表头上面的标题时，把表头以上的行删去',
    ));
  it('of 200,000 rows is refused long before its end', async () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join('');
    expect(await trouble(aRawSheet(`<sheetData>${rows}</sheetData>`))).toBe('一张表最多 20000 行，请拆成几个文件分别上传');
  });
  it('leaves others their turn while it is read', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => aRow(i + 1, 'x'.repeat(50), i)).join('');
    let turns = 0;
    let reading = true;
    const others = (async () => {
      while (reading) {
        await new Promise((resolve) => setImmediate(resolve));
        turns += 1;
      }
    })();
    await read(aRawSheet(`<sheetData>${rows}</sheetData>`));
    reading = false;
    await others;
    // 1.3 MB in pieces of at most 64 kB: a reader that does not let go would leave a handful.
    expect(turns).toBeGreaterThan(15);
  });
  it('with too many columns is refused', async () =>
    expect(await trouble(aRawSheet('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'))).toContain('一张表最多 60 列'));
  it('that unfolds into a hundred megabytes is refused unopened', async () => {
    const bomb = aZipBomb();
    expect(bomb.length).toBeLessThan(200_000);
    expect(await trouble(bomb)).toContain('解压后太大');
  });
  it('that unfolds into more than it says is refused', async () => {
    const bytes = aRawSheet(`<sheetData>${aRow(1, '姓名')}${aRow(2, 'x'.repeat(900))}</sheetData>`);
    // The uncompressed size of the last entry of the directory, the sheet: made smaller than it is.
    const directory = bytes.lastIndexOf(Buffer.from('504b0102', 'hex'));
    bytes.writeUInt32LE(50, directory + 24);
    expect(await trouble(bytes)).toContain('打不开');
  });
  it.each([
    ['no zip', Buffer.from('姓名,手机号')],
    ['a zip cut off', aRawSheet(twoRows).subarray(0, 300)],
    ['a zip with something else', aRawSheet('<sheetData>')],
  ])('is refused in words where it is %s', async (_what, bytes) => expect(await trouble(bytes)).toContain('打不开'));
  it('unfolds no entities of its own', async () => {
    const evil = aRawSheet(twoRows, {
      'xl/workbook.xml': Buffer.from('<!DOCTYPE a [<!ENTITY b "bbbb">]><workbook>&b;</workbook>'),
    });
    expect(await trouble(evil)).toContain('打不开');
  });
  it('without people is refused', async () =>
    expect(await trouble(aRawSheet(`<sheetData>${aRow(1, '姓名')}</sheetData>`))).toContain('没有内容'));
  it('keeps a text as long as a program of sheets writes one', async () => {
    const long = '长'.repeat(32_767);
    expect((await read(await writeSheet(['姓名'], [[long]]))).rows[0]!.cells).toEqual([long]);
    expect((await read(aRawSheet(`<sheetData>${aRow(1, '姓名')}${aRow(2, long)}</sheetData>`))).rows[0]!.cells).toEqual([long]);
  });
  it('with one long text in every cell is refused before it fills the memory', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => aRow(i + 2, 'x'.repeat(30_000))).join('');
    expect(await trouble(aRawSheet(`<sheetData>${aRow(1, '姓名')}${rows}</sheetData>`))).toContain('文字太多（超过 1000 万字）');
  });
});

describe('a sheet that is written', () => {
  it('is read again as it was, without a cell that a program takes for a formula', async () => {
    const cells = ['=1+1', '+86 138', '-1', '@a', '苏映秋', ''];
    const sheet = await read(await writeSheet(['甲', '乙', '丙', '丁', '戊', '己'], [cells, ['', '', '', '', '', '末']]));
    expect(sheet.rows[0]!.cells).toEqual(["'=1+1", "'+86 138", "'-1", "'@a", '苏映秋']);
    expect(sheet.rows[0]!.cells.map(withoutMark)).toEqual(cells.slice(0, 5));
    expect(sheet.rows[0]!.wrong).toEqual([]);
  });
  it('says in its first row and on each page whose copy it is', async () => {
    const mark = '秦松 & <同事> 导出';
    const bytes = await writeMarkedSheet(mark, ['姓名'], [['苏映秋'], ['=1+1']]);
    expect(await read(bytes)).toMatchObject({ header: [mark], rows: [{ cells: ['姓名'] }, { cells: ['苏映秋'] }, { cells: ["'=1+1"] }] });
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
    const line = '秦松 &amp;&amp; &lt;同事&gt; 导出';
    expect(sheet).toMatch(
      new RegExp(`<headerFooter><oddHeader>&amp;C${line}</oddHeader><oddFooter>&amp;C${line}.*</headerFooter></worksheet>$`),
    );
  });
  it('takes off only the mark that it has put there', () => expect([withoutMark("'abc"), plainCell('abc')]).toEqual(["'abc", 'abc']));
});
