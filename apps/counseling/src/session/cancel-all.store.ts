import { releaseCells } from '@sanwei/booking';
import type { SharedWork } from '@sanwei/work';
import type { Session } from './session.rule.js';
import { sessionCells } from './session.table.js';

/** Frees the hours of these sessions, which the caller has locked. Their reminders find another version and stay silent. */
export const cancelAll = async (work: SharedWork, all: readonly Session[]): Promise<void> => {
  const ids = all.map(({ id }) => id);
  if (ids.length === 0) return;
  await work.change("UPDATE session SET status = 'cancelled', version = version + 1 WHERE id IN (?)", [ids]);
  await releaseCells(work, sessionCells, ids);
};
