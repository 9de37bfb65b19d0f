import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A file as it goes out: whole, and in the two ways that browsers take it smaller. */
export type PageFile = { type: string; whole: Buffer; br: Buffer; gzip: Buffer; forever: boolean };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Reads a built client once: it is small, and a running city goes on with what it has begun with. */
export async function readPages(folder: string): Promise<Map<string, PageFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && types[extname(entry.name)]).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (file) => [file.slice(folder.length), await pageFile(file)] as const)));
}

async function pageFile(file: string): Promise<PageFile> {
  const whole = await readFile(file);
  const [br, gzipped] = await Promise.all([brotli(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }), zip(whole, { level: 9 })]);
  // A name with a hash of what is inside never means anything else.
  return { type: types[extname(file)] ?? '', whole, br, gzip: gzipped, forever: /\.[0-9a-f]{8}\.(js|css)$/.test(file) };
}
