import { existsSync } from 'node:fs';
import { servicesWithRows } from '@sanwei/contracts/service';
import { ServerTrouble } from '@sanwei/servers';
import { openDatabase, type TrailVerdict, verifyTrail } from '@sanwei/work';
import { schemaName, secretsOf } from './city/environments.js';
import { cityFolder, places as placesIn } from './city/places.js';
import { readRunFile } from './city/run-file.js';
import { citySecrets } from './city/secrets.js';

const reasons = {
  changed: '内容被改过 / was changed',
  'line missing': '记录不见了 / the line is gone',
  'link missing': '链上缺一环，或有一条是另外加进去的 / a link is gone, or a line was put in',
};

/** `npm run trail:verify`: walks the chain of every schema and names the first entry that does not fit. */
export default async function verify(): Promise<number> {
  const places = placesIn(cityFolder);
  const run = await readRunFile(places.run);
  if (!run || !existsSync(places.secrets))
    throw new ServerTrouble('演示城市没有在运行。先运行 npm start。', 'No city runs here. Run npm start first.');
  const secrets = await citySecrets(places.secrets);
  let whole = true;
  for (const service of servicesWithRows) {
    const { dml: password, trailKey } = secretsOf(secrets, service);
    const at = { ...run.mysql, user: `sanwei_${service}`, password, database: schemaName(service), pool: 1 };
    const db = await openDatabase(at, { tables: [], migrations: [] });
    const verdict = await verifyTrail(db, Buffer.from(trailKey, 'base64'));
    await db.destroy();
    whole &&= verdict.whole;
    console.log(`  ${service.padEnd(12)} ${wordsFor(verdict)}`);
  }
  return whole ? 0 : 1;
}

const wordsFor = (verdict: TrailVerdict): string =>
  verdict.whole
    ? `✓ ${verdict.sealed} 条完整，${verdict.unsealed} 条待封 / sealed and whole, waiting`
    : `✗ 第 ${verdict.brokenAt} 环 / link ${verdict.brokenAt} (${verdict.trailId})：${reasons[verdict.why]}`;
