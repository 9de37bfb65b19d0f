import { posix } from 'node:path';
import { SheetStop } from './sheet.js';
import { readXml } from './xml.js';
import type { Zip } from './zip.js';

/** What a sheet needs of the book around it. `isDate` by the index of a cell's style. */
export type Book = { sheet: string; strings: string[]; isDate: boolean[]; since1904: boolean };

const relation = /relationships\/(sharedStrings|styles)$/;

/** The first sheet that is not hidden, with its texts and which of its styles are dates. */
export const openBook = async (zip: Zip, cellSigns: number): Promise<Book> => {
  const sheets: string[] = [];
  let since1904 = false;
  await readXml(zip, 'xl/workbook.xml', {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1];
      if (name === 'sheet' && id && !/hidden/i.test(attributes.state ?? '')) sheets.push(id);
    },
  });
  const targets = new Map<string, string>();
  const parts: Record<string, string> = {};
  await readXml(zip, 'xl/_rels/workbook.xml.rels', {
    open: ({ name, attributes: { Id = '', Target = '', Type = '' } }) => {
      if (name !== 'Relationship') return;
      const path = Target.startsWith('/') ? Target.slice(1) : posix.normalize(`xl/${Target}`);
      targets.set(Id, path);
      const kind = relation.exec(Type)?.[1];
      if (kind) parts[kind] = path;
    },
  });
  const sheet = targets.get(sheets[0] ?? '');
  if (!sheet || !zip.entries.has(sheet)) throw new SheetStop({ why: 'notASheet' });
  return {
    sheet,
    since1904,
    strings: parts.sharedStrings ? await stringsIn(zip, parts.sharedStrings, cellSigns) : [],
    isDate: parts.styles ? await dateStyles(zip, parts.styles) : [],
  };
};

/** Each text once. The reading aid above Chinese signs (`rPh`) is not part of it. */
const stringsIn = async (zip: Zip, part: string, cellSigns: number): Promise<string[]> => {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inAid = false;
  await readXml(zip, part, {
    open: ({ name }) => {
      if (name === 'si') current = '';
      if (name === 'rPh') inAid = true;
      if (name === 't') inText = !inAid;
    },
    text: (text) => {
      // One text may stand in every cell: it is cut before it can fill the memory.
      if (inText && current.length < cellSigns) current = (current + text).slice(0, cellSigns);
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inAid = false;
      if (name === 'si') strings.push(current);
    },
  });
  return strings;
};

/** The formats for dates that every program knows, Chinese ones included. @source ECMA-376, 18.8.30 */
const builtIn = (id: number) => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);

const dateStyles = async (zip: Zip, part: string): Promise<boolean[]> => {
  const own = new Map<number, boolean>();
  const isDate: boolean[] = [];
  let inCells = false;
  await readXml(zip, part, {
    open: ({ name, attributes }) => {
      const id = Number(attributes.numFmtId);
      if (name === 'numFmt') own.set(id, /[yYdD]|年|日/.test((attributes.formatCode ?? '').replace(/\[[^\]]*\]|"[^"]*"/g, '')));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) isDate.push(own.get(id) ?? builtIn(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return isDate;
};
