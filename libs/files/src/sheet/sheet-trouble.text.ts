import type { SheetTrouble } from './sheet.js';

/** What is wrong with the whole file, and what to do. */
export const sheetTroubleWords = (trouble: SheetTrouble): string => {
  switch (trouble.why) {
    case 'notASheet':
      return '这个文件打不开，请用 Excel 或 WPS 另存为 .xlsx 再上传';
    case 'empty':
      return '表里没有内容：第一行应为表头，下面每行一个人';
    case 'tooLarge':
      return '文件解压后太大，请只留下需要的一张表，去掉图片和空白格式后再上传';
    case 'tooLong':
      return `表里的文字太多（超过 ${trouble.most / 10_000} 万字），请拆成几个文件分别上传`;
    case 'tooManyRows':
      return `一张表最多 ${trouble.most} 行，请拆成几个文件分别上传`;
    case 'tooManyColumns':
      return `一张表最多 ${trouble.most} 列，请去掉不需要的列`;
    case 'mergedCells':
      return `有合并的单元格（${trouble.at.join('、')}${trouble.count > trouble.at.length ? ` 等 ${trouble.count} 处` : ''}），请取消合并、每格填好后再上传；合并的是表头上面的标题时，把表头以上的行删去`;
  }
};
