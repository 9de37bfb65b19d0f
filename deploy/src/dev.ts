import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build, packageFolders } from '../up/build.mjs';
import type { RunningCity } from './city/city.js';
import { root } from './city/places.js';
import start from './start.js';

const quietMs = 80;

/** `npm run dev`: as `npm start`, and a process is started again when its source (or a library) changes. */
export default function dev(args: string[]): Promise<number> {
  return start(args, (city) => void watchSources(city));
}

async function watchSources(city: RunningCity): Promise<void> {
  const folders = await packageFolders();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const notice = (folder: string) => {
    changed.add(folder);
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(city, changed), quietMs);
  };
  for (const folder of folders) await watchFolder(join(root, folder, 'src'), () => notice(folder));
  console.log('正在看着源码 / watching the sources');
}

/** One plain watcher per folder: the recursive one of Node 20 loses files on Linux. */
async function watchFolder(folder: string, act: () => void): Promise<FSWatcher> {
  const inside = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of inside) if (entry.isDirectory()) await watchFolder(join(folder, entry.name), act);
  const known = new Set(inside.map((entry) => entry.name));
  return watch(folder, (_event, name) => {
    if (name && !known.has(name) && !name.includes('.')) {
      known.add(name);
      void watchFolder(join(folder, name), act).catch(() => undefined);
    }
    act();
  });
}

async function rebuild(city: RunningCity, changed: Set<string>): Promise<void> {
  const folders = [...changed];
  changed.clear();
  try {
    const { compiled, removed } = await build();
    if (compiled + removed === 0) return;
    console.log(`编译了 ${compiled} 个文件 / compiled`);
  } catch (error) {
    // A half-typed file: the running city stays as it is until the next save.
    console.error(error instanceof Error ? error.message : error);
    return;
  }
  const apps = folders.filter((folder) => folder.startsWith('apps/')).map((folder) => folder.slice('apps/'.length));
  const affected = folders.every((folder) => folder.startsWith('apps/')) ? apps : [...city.processes.keys()];
  // The city's keeper starts them again.
  await Promise.all(affected.map((name) => city.processes.get(name)?.kill('SIGTERM')));
}
