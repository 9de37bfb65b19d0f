import type { Page } from '@sanwei/contracts';

/** Keyset paging: the query asks for `first + 1` rows after the cursor, so page 1,000 costs what page 1 costs. */
export const pageFrom = <T>(rows: readonly T[], first: number, keyOf: (row: T) => string[]): Page<T> => {
  const items = rows.slice(0, first);
  const last = items.at(-1);
  return { items, next: rows.length > first && last ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null };
};

/** The parts of a cursor, or nulls where there is none or it was not made here: then the list begins at its beginning. */
export const cursorOf = (after: string | null, parts: number): (string | null)[] => {
  const none = Array<null>(parts).fill(null);
  if (after === null) return none;
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    return Array.isArray(key) && key.length === parts && key.every((part) => typeof part === 'string') ? key : none;
  } catch {
    return none;
  }
};
