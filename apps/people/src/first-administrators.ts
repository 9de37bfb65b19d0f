import { parseArgs } from 'node:util';
import { type Role, systemActor } from '@sanwei/contracts';
import { cryptoSettings, mysqlSettings, readSettings } from '@sanwei/settings';
import { actAlone, checkKeys, machineTime, openDatabase } from '@sanwei/work';
import { migrations } from './migrations/index.js';
import { type FirstAdministrator, openFirstAdministrators } from './staff/first-administrators.js';
import { Passwords } from './staff/passwords.js';
import { tables } from './tables.js';

/** `node apps/people/dist/first-administrators.js --system USERNAME:姓名 …`, with the service's settings; see docs/runbook.md. */
const roles = { system: 'systemAdministrator', security: 'securityAdministrator', audit: 'auditAdministrator' } as const;
const usage = '用法 / usage: first-administrators.js --system USERNAME:姓名 --security USERNAME:姓名 --audit USERNAME:姓名';
const text = { type: 'string' } as const;

const wantedFrom = (args: string[]): FirstAdministrator[] | null => {
  const { values } = parseArgs({ args, options: { system: text, security: text, audit: text } });
  const wanted = Object.entries(values).map(([word, said]) => {
    const [username = '', name = ''] = said.split(/[:：]/);
    return { role: roles[word as keyof typeof roles] as Role, username, name };
  });
  return wanted.length > 0 && wanted.every(({ username, name }) => /^[a-zA-Z][a-zA-Z0-9._-]{2,31}$/.test(username) && name.length >= 2)
    ? wanted
    : null;
};

const wanted = wantedFrom(process.argv.slice(2));
if (!wanted) {
  console.error(usage);
  process.exit(2);
}
const { mysql, crypto } = readSettings({ mysql: mysqlSettings, crypto: cryptoSettings });
const db = await openDatabase({ ...mysql, pool: 1 }, { tables, migrations });
try {
  const now = machineTime.now();
  await checkKeys(db, crypto, now);
  const passwords = await Passwords.make();
  const of = { service: 'people', actor: systemActor('people'), now, requestId: 'first-administrators' } as const;
  const result = await actAlone(db, of, (work) => openFirstAdministrators(work, passwords, wanted));
  if ('held' in result) {
    console.error(`已经有人担任 / held already: ${result.held.join(', ')}`);
    process.exitCode = 1;
  } else
    for (const { role, username, initialPassword } of result.opened)
      console.log(`${role}  ${username}  ${initialPassword}  （第一次登录必须修改，请当面交给本人 / to be changed at the first sign-in）`);
} finally {
  await db.destroy();
}
