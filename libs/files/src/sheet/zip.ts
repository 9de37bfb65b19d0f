import { setImmediate } from 'node:timers/promises';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { type SheetLimits, SheetStop } from './sheet.js';

/** The parts of an .xlsx by name. What the directory says of their size is checked here; that it is true, while they are read. */
export type Zip = { zip: ZipFile; entries: Map<string, Entry> };

/** @throws SheetStop where it is no zip, or one that unfolds into too much */
export const openZip = async (bytes: Buffer, limits: SheetLimits): Promise<Zip> => {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  if (zip.entryCount > limits.entries) throw new SheetStop({ why: 'tooLarge', most: limits.entries });
  const entries = new Map<string, Entry>();
  let unzipped = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      unzipped += entry.uncompressedSize;
      if (unzipped > limits.unzippedBytes) return reject(new SheetStop({ why: 'tooLarge', most: limits.unzippedBytes }));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once('end', resolve);
    zip.once('error', reject);
    zip.readEntry();
  });
  return { zip, entries };
};

/**
 * An entry as text, piece by piece. Unzipping runs beside the event loop, and other work has its turn after each piece, so that the
 * service keeps answering while it reads a large sheet. An entry that is larger than the directory says ends with an error.
 */
export async function* textOf({ zip, entries }: Zip, name: string): AsyncGenerator<string> {
  const entry = entries.get(name);
  if (!entry) return;
  const decoder = new TextDecoder();
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) {
    yield decoder.decode(chunk as Buffer, { stream: true });
    await setImmediate();
  }
  yield decoder.decode();
}
