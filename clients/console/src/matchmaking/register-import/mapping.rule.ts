import type { ImportField } from '../../generated/documents.js';

/** What each column is, by its place; null is left out. */
export type Chosen = ReadonlyMap<number, ImportField | null>;

/** Which of the required ones no column holds, and which two columns hold the same. */
export function gapsOf(chosen: Chosen, required: readonly ImportField[]): { missing: ImportField[]; twice: ImportField[] } {
  const fields = [...chosen.values()].filter((field) => field !== null);
  return {
    missing: required.filter((field) => !fields.includes(field)),
    twice: [...new Set(fields.filter((field, place) => fields.indexOf(field) !== place))],
  };
}
