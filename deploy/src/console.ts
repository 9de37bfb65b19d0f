import { stat } from 'node:fs/promises';
import { ServerTrouble } from '@sanwei/servers';
import { buildConsole } from './client/build-console.js';
import { writeConsole } from './client/typed-documents.js';

/** `npm run console` builds it as it goes out to a city; `-- documents` writes the types of its documents alone, `-- pictures` takes those of the README. */
export default async function console_([wanted]: string[]): Promise<number> {
  if (wanted === 'documents') {
    await writeConsole();
    return 0;
  }
  if (wanted === 'pictures') {
    // The browser is for tests: nothing else of this command needs it.
    const { takePictures } = await import('./console/pictures.js');
    for (const file of await takePictures()) console.log(`${file} ${Math.round((await stat(file)).size / 1_000)} kB`);
    return 0;
  }
  if (wanted !== undefined)
    throw new ServerTrouble(
      `没有“${wanted}”。有：documents、pictures；不写就是编译。`,
      `There is no "${wanted}": documents, pictures, or nothing to build.`,
    );
  console.log(await buildConsole());
  return 0;
}
