import type { ImportId, PersonId } from '@sanwei/contracts';
import type { Sheet } from '@sanwei/files';
import type { Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import { newImport } from './begin-import.js';
import type { NamedBranch } from './branch-by-name.rule.js';
import { checkRows } from './check-rows.js';
import { commitRows } from './commit-rows.js';
import { publishRows } from './publish-rows.js';
import type { RegisterImport } from './register-import.rule.js';
import { registerImports } from './register-import.table.js';
import { stageRows } from './stage-rows.js';

type Known = { id: ImportId; uploadedBy: PersonId; branches: readonly NamedBranch[] };

/**
 * A whole import in one transaction, by the same steps that a clerk's goes through. For the demo city: what people bring goes in steps.
 * @returns the receipt
 */
export const importAtOnce = async (
  work: Work,
  secrets: Secrets,
  sheet: Sheet,
  { id, uploadedBy, branches }: Known,
): Promise<RegisterImport> => {
  await work.insert(registerImports, [newImport(id, uploadedBy, JSON.stringify('city'), work.now)]);
  const now = async () => (await work.sql<RegisterImport>('SELECT * FROM register_import WHERE id = ? FOR UPDATE', [id]))[0]!;
  await stageRows(work, secrets, await now(), sheet);
  for (let done = 0; done < sheet.rows.length; ) done = await checkRows(work, secrets, await now(), branches);
  await work.change("UPDATE register_import SET status = 'committing' WHERE id = ?", [id]);
  for (let done = 0; done < sheet.rows.length; ) done = await commitRows(work, secrets, await now());
  const one = await now();
  await publishRows(work, secrets, one);
  return one;
};
