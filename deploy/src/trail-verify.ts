import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { servicesWithRows } from '@sanwei/contracts/service';
import { ServerTrouble } from '@sanwei/servers';
import { type CheckpointTrouble, compareCheckpoints, openDatabase, type TrailVerdict, verifyTrail } from '@sanwei/work';
import { schemaName, secretsOf } from './city/environments.js';
import { cityFolder, places as placesIn } from './city/places.js';
import { readRunFile } from './city/run-file.js';
import { citySecrets } from './city/secrets.js';

const reasons = {
  changed: '内容被改过 / was changed',
  'line missing': '记录不见了 / the line is gone',
  'link missing': '链上缺一环，或有一条是另外加进去的 / a link is gone, or a line was put in',
};

/** `npm run trail:verify`: walks the chain of every schema names the first entry that does not fit, and compares with the checkpoints. */
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
    const key = Buffer.from(trailKey, 'base64');
    const verdict = await verifyTrail(db, key);
    const { fit, trouble } = await compareCheckpoints(db, key, service, await linesOf(join(places.checkpoints, `${service}.jsonl`)));
    await db.destroy();
    whole &&= verdict.whole && !trouble;
    console.log(
      `  ${service.padEnd(12)} ${wordsFor(verdict)}; ${trouble ? troubleWords(trouble) : `${fit} 个检查点相符 / checkpoints fit`}`,
    );
  }
  return whole ? 0 : 1;
}

const linesOf = async (file: string): Promise<string[]> =>
  existsSync(file) ? (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '') : [];

const troubles = {
  'not ours': '检查点不是本服务写的 / a checkpoint that this service did not write',
  'cut off': '检查点之后的记录不见了 / the chain is shorter than a checkpoint says',
  rewritten: '检查点之前的记录被重写过 / the chain was sealed anew',
};
const troubleWords = ({ link, why }: CheckpointTrouble) => `✗ 第 ${link} 环 / link ${link}：${troubles[why]}`;

const wordsFor = (verdict: TrailVerdict): string =>
  verdict.whole
    ? `✓ ${verdict.sealed} 条完整，${verdict.unsealed} 条待封 / sealed and whole, waiting`
    : `✗ 第 ${verdict.brokenAt} 环 / link ${verdict.brokenAt} (${verdict.trailId})：${reasons[verdict.why]}`;
