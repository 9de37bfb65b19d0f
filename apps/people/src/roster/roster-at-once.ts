import type { BranchId, PersonId, RosterId } from '@sanwei/contracts';
import type { Sheet } from '@sanwei/files';
import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import { newRoster } from './begin-roster.js';
import { checkRows } from './check-rows.js';
import { commitRows } from './commit-rows.js';
import { endRoster } from './end-roster.js';
import type { Roster } from './roster.rule.js';
import { rosters } from './roster.table.js';
import { stageRoster } from './stage-roster.js';

type Known = { id: RosterId; branchId: BranchId; uploadedBy: PersonId };

/**
 * A whole roster in one transaction, by the same steps that a clerk's goes through. For the demo city: what people bring goes in steps.
 * @returns the receipt
 * @throws Error where the sheet cannot be read
 */
export const rosterAtOnce = async (work: Work, secrets: Secrets, sheet: Sheet, known: Known): Promise<Roster> => {
  const now = async () => (await work.sql<Roster>('SELECT * FROM roster WHERE id = ? FOR UPDATE', [known.id]))[0]!;
  await work.insert(rosters, [newRoster({ ...known, scope: JSON.stringify('city'), fileId: null }, work.now)]);
  const trouble = await stageRoster(work, secrets, await now(), sheet);
  if (trouble) throw new Error(trouble);
  const { rowCount } = await now();
  for (let done = 0; done < rowCount; ) done = await checkRows(work, secrets, await now());
  await work.change("UPDATE roster SET status = 'committing' WHERE id = ?", [known.id]);
  for (let done = 0; done < rowCount; ) done = await commitRows(work, secrets, await now());
  await endRoster(work, secrets, await now());
  return now();
};
