import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '@sanwei/contracts/service';
import { ServerTrouble } from '@sanwei/servers';
import { rotationEnvironment } from './city/environments.js';
import { newFieldKey } from './city/new-field-key.js';
import { cityFolder, places as placesIn, root } from './city/places.js';
import { readRunFile } from './city/run-file.js';
import { citySecrets } from './city/secrets.js';

const services: readonly Service[] = ['people', 'matchmaking', 'childcare'];

/**
 * `npm run rotate-keys -- childcare --new` gives the service one key more, `npm run rotate-keys -- childcare` seals everything anew
 * beside the running service, and `-- childcare --forget-old` takes the older keys away. Between the steps the city starts again.
 */
export default async function rotate([service = '', step = '']: string[]): Promise<number> {
  if (!services.includes(service as Service) || !['', '--new', '--forget-old'].includes(step)) {
    console.error(`用法 / usage: npm run rotate-keys -- <${services.join('|')}> [--new | --forget-old]`);
    return 2;
  }
  const places = placesIn(cityFolder);
  if (!existsSync(places.secrets)) throw noCity();
  if (step !== '') {
    const version = await newFieldKey(places.secrets, service, step === '--new' ? 'add' : 'forget');
    console.log(
      `${service}：第 ${version} 版密钥封存新内容。现在 npm stop，再 npm start / version ${version} seals; stop and start the city`,
    );
    return 0;
  }
  const run = await readRunFile(places.run);
  if (!run) throw noCity();
  const env = rotationEnvironment(service as Service, await citySecrets(places.secrets), { mode: 'demo', mysql: run.mysql });
  const child = spawn(process.execPath, [join(root, `apps/${service}/dist/rotate-keys.js`)], { env, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

const noCity = () => new ServerTrouble('演示城市没有在运行。先运行 npm start。', 'No city runs here. Run npm start first.');
