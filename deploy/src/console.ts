import { ServerTrouble } from '@sanwei/servers';
import { buildConsole } from './client/build-console.js';
import { writeConsole } from './client/typed-documents.js';

/** `npm run console` builds it as it goes out to a city; `-- documents` writes the types of its documents alone. */
export default async function console_([wanted]: string[]): Promise<number> {
  if (wanted === 'documents') {
    await writeConsole();
    return 0;
  }
  if (wanted !== undefined)
    throw new ServerTrouble(`没有“${wanted}”。有：documents；不写就是编译。`, `There is no "${wanted}": documents, or nothing to build.`);
  console.log(await buildConsole());
  return 0;
}
