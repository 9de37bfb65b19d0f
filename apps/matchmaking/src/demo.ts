import type { ImportId } from '@sanwei/contracts';
import { branchTree, paperRegister, staffMembers } from '@sanwei/demo';
import { readSheet, writeSheet } from '@sanwei/files';
import { cityDay } from '@sanwei/kernel';
import { cryptoSettings, readSettings } from '@sanwei/settings';
import { loadDemo, placeBranch } from '@sanwei/work';
import { migrations } from './migrations/index.js';
import { importAtOnce } from './register-import/import-at-once.js';
import { makeSecrets } from './secrets.js';
import { tables } from './tables.js';

const importId = '01990000-0000-7000-b000-000000000001' as ImportId;
const nameOf = new Map(branchTree.map(({ id, name }) => [id, name]));

const { crypto } = readSettings({ crypto: cryptoSettings });
await loadDemo({ service: 'matchmaking', tables, migrations }, async (work) => {
  // The second start finds everything as people have left it.
  const here = await work.sql('SELECT 1 FROM register_import WHERE id = ?', [importId]);
  if (here.length > 0) return;
  // As the fact of `people` will say it again once both run.
  for (const { id, parentId } of branchTree) await placeBranch(work, id, parentId ? [parentId] : []);
  const { header, rows } = paperRegister(cityDay(work.now));
  const read = await readSheet(await writeSheet(header, rows));
  if (!read.ok) throw new Error(`the register of the demo city cannot be read: ${read.trouble.why}`);
  const branches = branchTree.map(({ id, name, parentId }) => ({ id, name, parentName: (parentId && nameOf.get(parentId)) ?? null }));
  const receipt = await importAtOnce(work, makeSecrets(crypto), read.sheet, {
    id: importId,
    uploadedBy: staffMembers.federationStaff.id,
    branches,
  });
  if (receipt.good !== rows.length) throw new Error(`only ${receipt.good} of ${rows.length} people of the demo city could be registered`);
});
