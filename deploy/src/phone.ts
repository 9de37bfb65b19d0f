import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ServerTrouble } from '@sanwei/servers';
import { buildClient, type Target } from './client/build-client.js';
import { writePhone } from './client/typed-documents.js';

const targets: readonly Target[] = ['h5', 'weapp'];

/** `npm run phone` builds both clients as they go out to a city; `-- h5`, `-- weapp --gateway https://…/graphql`, `-- documents` (types only), `-- pictures` (those of the README), `--demo`. */
export default async function phone(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { gateway: { type: 'string' }, demo: { type: 'boolean', default: false } },
  });
  const [wanted] = positionals;
  if (wanted === 'documents') {
    await writePhone();
    return 0;
  }
  if (wanted === 'pictures') {
    // The browser is for tests: nothing else of this command needs it.
    const { takePictures } = await import('./phone/pictures.js');
    for (const file of await takePictures()) console.log(`${file} ${Math.round((await stat(file)).size / 1_000)} kB`);
    return 0;
  }
  const chosen = wanted === undefined ? targets : targets.filter((target) => target === wanted);
  if (chosen.length === 0)
    throw new ServerTrouble(
      `没有“${wanted}”。有：h5、weapp、documents、pictures。`,
      `There is no "${wanted}": h5, weapp, documents or pictures.`,
    );
  for (const target of chosen) console.log(await buildClient({ target, demo: values.demo, gateway: values.gateway }));
  return 0;
}
