import { strToU8, zipSync } from 'fflate';

/** An .xlsx by hand, for what a library for writing would not write. @param sheet the XML inside `worksheet` */
export const aRawSheet = (sheet: string, more: Record<string, Uint8Array> = {}): Buffer => {
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    'xl/workbook.xml': `<workbook ${ns} xmlns:r="${rel}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${ns}>${sheet}</worksheet>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return Buffer.from(zipSync({ ...files, ...more }, { level: 6 }));
};

export const aRow = (number: number, ...cells: (string | number)[]): string =>
  `<row r="${number}">${cells
    .map((cell, i) => {
      const at = `${String.fromCharCode(65 + i)}${number}`;
      return typeof cell === 'number' ? `<c r="${at}"><v>${cell}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    })
    .join('')}</row>`;

/** A hundred megabytes of nothing in a hundred kilobytes. */
export const aZipBomb = (): Buffer => aRawSheet('<sheetData/>', { 'xl/media/image1.bin': new Uint8Array(100 * 1024 * 1024) });
