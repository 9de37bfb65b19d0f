import writeExcelFile from 'write-excel-file/node';

/** What a program would take for a formula when the sheet is saved as CSV and opened again. @source OWASP, CSV injection */
const dangerous = /^[=+\-@\t\r]/;
export const plainCell = (text: string): string => (dangerous.test(text) ? `'${text}` : text);
/** Takes off again what `plainCell` has put in front. */
export const withoutMark = (text: string): string => (text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text);

type Row = readonly string[];
const cell = (text: string) => (text === '' ? null : { value: plainCell(text), type: String });
const bold = (text: string) => ({ value: plainCell(text), type: String, fontWeight: 'bold' as const });

/** A sheet is written in one piece: with more than these signs whoever else asks the service would wait for a second and longer. */
const mostSigns = 1_500_000;
/** The first of the rows, as many as are written without anybody waiting for it; at least one. */
export const rowsThatFit = (rows: readonly Row[]): readonly Row[] => {
  let signs = 0;
  const over = rows.findIndex((row) => {
    signs += row.reduce((sum, text) => sum + text.length, 0);
    return signs > mostSigns;
  });
  return over === -1 ? rows : rows.slice(0, Math.max(over, 1));
};

/** A sheet of texts: every cell is text, none a formula. */
export const writeSheet = (header: Row, rows: readonly Row[]): Promise<Buffer> =>
  writeExcelFile([header.map(bold), ...rows.map((row) => row.map(cell))]).toBuffer();

/**
 * The same under a mark that says whose copy it is: above the header on the screen, at the head and foot of each page on paper.
 * @param mark one line; what is behind 200 signs is left out on paper
 */
export const writeMarkedSheet = (mark: string, header: Row, rows: readonly Row[]): Promise<Buffer> =>
  writeExcelFile(
    [[bold(mark)], header.map(bold), ...rows.map((row) => row.map(cell))],
    { stickyRowsCount: 2 },
    { features: [onEachPage(mark)] },
  ).toBuffer();

const xmlSigns: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const xmlText = (text: string) => text.replace(/[&<>]/g, (sign) => xmlSigns[sign]!);
/** An ampersand begins a code there, so two stand for one. @source ECMA-376 part 1, 18.3.1.46: headerFooter */
const onEachPage = (mark: string) => {
  const line = xmlText(mark.slice(0, 200).replaceAll('&', '&&'));
  const xml = `<headerFooter><oddHeader>&amp;C${line}</oddHeader><oddFooter>&amp;C${line}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`;
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { insert: () => xml } } } };
};
export const sheetMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
