// src → dist of every package, with the compiler alone: types are checked by tsc, not here.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

export const root = join(import.meta.dirname, '../..');
const isSpec = (file) => /(\.|-)spec\.ts$/.test(file);

/** The folders of all packages that hold a `src`. */
export async function packageFolders() {
  const inside = async (room) => (existsSync(join(root, room)) ? (await readdir(join(root, room))).map((name) => join(room, name)) : []);
  const folders = [
    ...(await inside('libs')),
    ...(await inside('apps')),
    'clients/ask',
    'clients/design',
    'clients/words',
    'demo',
    'deploy',
    'bench',
  ];
  return folders.filter((folder) => existsSync(join(root, folder, 'src')));
}

/**
 * Compiles what is newer than its output and removes outputs whose source is gone; all packages unless some are named.
 * @returns how many files were compiled, removed and seen
 */
export async function build(only) {
  const { transformFile } = await import('@swc/core');
  const settingsChanged = (await stat(join(root, '.swcrc'))).mtimeMs;
  const counts = { compiled: 0, removed: 0, files: 0 };
  for (const folder of only ?? (await packageFolders())) {
    const [sources, outputs] = await Promise.all([filesIn(join(root, folder, 'src')), filesIn(join(root, folder, 'dist'))]);
    const wanted = new Map(
      sources
        .filter(([file]) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !isSpec(file))
        .map(([file, time]) => [outputOf(folder, file), { file, time }]),
    );
    const made = new Map(outputs);
    for (const [output] of outputs) {
      if (wanted.has(output.replace(/\.map$/, ''))) continue;
      await rm(output);
      if (output.endsWith('.js')) counts.removed++;
    }
    const stale = [...wanted].filter(([output, { time }]) => (made.get(output) ?? 0) < Math.max(time, settingsChanged));
    await Promise.all(stale.map(([output, { file }]) => compile(transformFile, file, output)));
    counts.compiled += stale.length;
    counts.files += wanted.size;
  }
  return counts;
}

const outputOf = (folder, file) => join(root, folder, 'dist', relative(join(root, folder, 'src'), file)).replace(/\.ts$/, '.js');

async function compile(transformFile, file, output) {
  const { code, map } = await transformFile(file, { configFile: join(root, '.swcrc'), sourceFileName: relative(dirname(output), file) });
  await mkdir(dirname(output), { recursive: true });
  await writeFile(`${output}.map`, map);
  await writeFile(output, `${code}//# sourceMappingURL=${output.split('/').pop()}.map\n`);
}

async function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (file) => [file, (await stat(file)).mtimeMs]));
}
