import type { PersonId, RosterId } from '@sanwei/contracts';
import { rosters } from '@sanwei/demo';
import { readSheet, writeSheet } from '@sanwei/files';
import type { Work } from '@sanwei/work';
import { rosterAtOnce } from './roster/roster-at-once.js';
import type { Secrets } from './secrets.js';

/** The rosters of the demo city, as its branches would bring them. The second start finds the registers as people have left them. */
export const loadRosters = async (work: Work, secrets: Secrets): Promise<void> => {
  for (const { id, branchId, uploadedBy, people } of rosters) {
    const here = await work.sql('SELECT 1 FROM roster WHERE id = ?', [id]);
    if (here.length > 0) continue;
    const rows = people.map(({ name, phone }) => [name, phone]);
    const read = await readSheet(await writeSheet(['姓名', '手机号'], rows));
    if (!read.ok) throw new Error(`a roster of the demo city cannot be read: ${read.trouble.why}`);
    const known = { id: id as RosterId, branchId, uploadedBy: uploadedBy as PersonId };
    const receipt = await rosterAtOnce(work, secrets, read.sheet, known);
    if (receipt.added !== rows.length)
      throw new Error(`only ${receipt.added} of ${rows.length} members of the demo city could be registered`);
  }
};
