import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ServerTrouble } from '@sanwei/servers';

const keptBuilds = 6;

export type KeptBuild = {
  /** Where it lies when nothing changes meanwhile: `…/dist/h5-<hash>`. */
  folderOf: () => Promise<string>;
  /** Builds into this empty place. @throws ServerTrouble */
  make: (into: string) => Promise<void>;
};

/** Builds a client, unless the same sources were built before. @returns the folder that holds it; it stays as it is while newer ones are built beside it */
export async function keptBuild({ folderOf, make }: KeptBuild): Promise<string> {
  const folder = await folderOf();
  if (existsSync(folder)) return folder;
  const [target = ''] = basename(folder).split('-');
  const making = join(dirname(folder), `making-${target}-${process.pid}`);
  await rm(making, { recursive: true, force: true });
  try {
    await make(making);
    // Somebody edited meanwhile: it is served once, and never again under the name of something else.
    const unchanged = (await folderOf()) === folder;
    const place = unchanged ? folder : `${folder}-edited-${process.pid}`;
    // Another build of the same sources may have come first: both are alike.
    await rename(making, place).catch((error) => {
      if (!existsSync(place)) throw error;
    });
    await removeOld(target, place);
    return place;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** A running city may start its server of an older one again; a few stay. */
async function removeOld(target: string, newest: string): Promise<void> {
  const folder = dirname(newest);
  const names = (await readdir(folder)).filter((name) => name.startsWith(`${target}-`));
  const aged = await Promise.all(names.map(async (name) => ({ path: join(folder, name), at: (await stat(join(folder, name))).mtimeMs })));
  const old = aged.filter(({ path }) => path !== newest).sort((a, b) => b.at - a.at);
  for (const { path } of old.slice(keptBuilds - 1)) await rm(path, { recursive: true, force: true });
}

/** @returns what it said @throws ServerTrouble when it did not end well */
export function runNode(args: string[], cwd: string, more: Record<string, string>): Promise<string> {
  // Moving bars would fill the words of an error.
  const env = { ...process.env, ...more, NO_COLOR: '1', CI: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    // Whoever is stopped in the middle of a start leaves nothing behind that goes on building.
    const end = () => child.kill();
    process.once('exit', end);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', end);
      return code === 0 ? resolve(output) : reject(notBuilt(output));
    });
  });
}

export const notBuilt = (output: string): ServerTrouble =>
  new ServerTrouble('页面没有编译成功', 'the pages were not built', output.trimEnd().slice(-4_000));
