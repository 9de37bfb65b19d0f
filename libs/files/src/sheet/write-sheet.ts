import writeExcelFile from 'write-excel-file/node';

/** What a program would take for a formula when the sheet is saved as CSV and opened again. @source OWASP, CSV injection */
const dangerous = /^[=+\-@\t\r]/;
export const plainCell = (text: string): string => (dangerous.test(text) ? `'${text}` : text);
/** Takes off again what `plainCell` has put in front. */
export const withoutMark = (text: string): string => (text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text);

/** A sheet of texts: every cell is text, none a formula. */
export const writeSheet = (header: readonly string[], rows: readonly (readonly string[])[]): Promise<Buffer> => {
  const cell = (text: string) => (text === '' ? null : { value: plainCell(text), type: String });
  const bold = header.map((text) => ({ value: plainCell(text), type: String, fontWeight: 'bold' as const }));
  return writeExcelFile([bold, ...rows.map((row) => row.map(cell))]).toBuffer();
};
export const sheetMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
