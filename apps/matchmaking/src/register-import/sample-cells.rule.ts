import type { Mapping } from './import-mapping.rule.js';
import { maskedCell } from './import-problem.rule.js';

const mostSamples = 3;
/** Phones, identities, numbers of any kind: the start tells what it is. */
const masked = (text: string): string => text.replace(/\d{7,}/gu, (digits) => `${digits.slice(0, 3)}${'*'.repeat(digits.length - 3)}`);

/** The first cells of each column that hold something, so that a column without a name can be told. @param rows as they were written */
export const samplesOf = (
  { header, mapping }: { header: readonly string[]; mapping: Mapping },
  rows: readonly (readonly string[])[],
): string[][] =>
  header.map((_, column) => {
    const field = mapping[column] ?? null;
    const written = rows.map((cells) => cells[column] ?? '').filter((text) => text !== '');
    return written
      .slice(0, mostSamples)
      .map((text) => (field === null ? masked([...text].slice(0, 30).join('')) : (maskedCell(field, text) ?? '')));
  });
