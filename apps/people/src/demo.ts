import { cryptoSettings, demoStaffSettings, readSettings } from '@sanwei/settings';
import { loadDemo } from '@sanwei/work';
import { loadCast } from './load-cast.js';
import { loadRosters } from './load-rosters.js';
import { migrations } from './migrations/index.js';
import { makeSecrets } from './secrets.js';
import { Passwords } from './staff/passwords.js';
import { tables } from './tables.js';

const { crypto, demoStaff } = readSettings({ crypto: cryptoSettings, demoStaff: demoStaffSettings });
const passwords = await Passwords.make();
const secrets = makeSecrets(crypto);
await loadDemo({ service: 'people', tables, migrations }, async (work) => {
  await loadCast(work, secrets, passwords, demoStaff.password);
  await loadRosters(work, secrets);
});
