import type { Page } from '@sanwei/contracts';

/** Keyset paging: the query asks for `first + 1` rows after the cursor, so page 1,000 costs what page 1 costs. */
export const pageFrom = <T extends { id: string }>(rows: readonly T[], first: number, atOf: (row: T) => Date): Page<T> => {
  const items = rows.slice(0, first);
  const last = items.at(-1);
  const cursor = () => Buffer.from(JSON.stringify([atOf(last!).toISOString(), last!.id])).toString('base64url');
  return { items, next: rows.length > first && last ? cursor() : null };
};

export type Cursor = { at: Date; id: string } | { at: null; id: null };
const none = { at: null, id: null } as const;

/** Where a list in the order of an instant and an id goes on; nulls where there is no cursor or it was not made here: the list then begins at its beginning. */
export const cursorOf = (after: string | null): Cursor => {
  if (after === null) return none;
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    const [at, id] = Array.isArray(key) && key.length === 2 ? (key as unknown[]) : [];
    if (typeof at !== 'string' || typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id)) return none;
    return new Date(at).toISOString() === at && /^\d{4}-/.test(at) ? { at: new Date(at), id } : none;
  } catch {
    return none;
  }
};

/**
 * The rows behind a cursor, for a list in the order of an instant and an id; all of them where there is no cursor.
 * Written out, since no index is used for `(at, id) > (?, ?)`: each page would read all pages before it.
 * @param column of the instant, as it stands in the statement; @param id likewise
 * @returns a condition with `?` for its values
 */
export const beyondCursor = (
  after: string | null,
  column: string,
  order: 'ascending' | 'descending' = 'ascending',
  id = 'id',
): { where: string; values: unknown[] } => {
  const cursor = cursorOf(after);
  if (cursor.at === null) return { where: 'TRUE', values: [] };
  const beyond = order === 'ascending' ? '>' : '<';
  return { where: `${column} ${beyond}= ? AND (${column} ${beyond} ? OR ${id} ${beyond} ?)`, values: [cursor.at, cursor.at, cursor.id] };
};
