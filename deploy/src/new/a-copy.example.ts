import { spawn } from 'node:child_process';
import { copyFile, link, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../city/places.js';

export type Copy = {
  folder: string;
  read(file: string): Promise<string>;
  write(file: string, text: string): Promise<void>;
  /** Runs node in the copy; `output` is what it printed. */
  node(...args: string[]): Promise<{ code: number | null; output: string }>;
  remove(): Promise<void>;
};

const notCopied = new Set(['node_modules', '.git', 'dist', '.sanwei', 'coverage', '.cache']);

/** The repository as it lies here, with changes that are not committed, in a folder of its own. Nothing is built there yet. */
export async function aCopy(): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), 'sanwei-new-'));
  await copyTree(root, folder, copyFile);
  // Linked file by file: a package behind a linked folder would be taken for one of the repository it really lies in.
  // The links of the workspaces are relative and so lead into the copy.
  await copyTree(join(root, 'node_modules'), join(folder, 'node_modules'), (from, to) => link(from, to).catch(() => copyFile(from, to)));
  await keepTypes(folder);
  return {
    folder,
    read: (file) => readFile(join(folder, file), 'utf8'),
    write: (file, text) => writeFile(join(folder, file), text),
    node: (...args) => runNode(folder, args),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What the compiler knows of the files already, a copy: a link would be written through. */
async function keepTypes(folder: string): Promise<void> {
  const cache = 'node_modules/.cache';
  await mkdir(join(folder, cache));
  await copyFile(join(root, cache, 'sanwei.tsbuildinfo'), join(folder, cache, 'sanwei.tsbuildinfo')).catch(() => undefined);
}

async function copyTree(from: string, to: string, copy: (from: string, to: string) => Promise<void>): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (from.startsWith(join(root, 'node_modules')) ? entry.name === '.cache' : notCopied.has(entry.name)) continue;
    if (entry.isDirectory()) await copyTree(source, target, copy);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else if (entry.isFile()) await copy(source, target);
  }
}

const runNode = (cwd: string, args: string[]) =>
  new Promise<{ code: number | null; output: string }>((resolve) => {
    // What this run of jest and its servers left in the environment is not meant for another repository.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(SANWEI_|JEST_|NODE_)/.test(name)));
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.once('close', (code) => resolve({ code, output }));
  });
