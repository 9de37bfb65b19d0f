import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './command.js';
import { lastLines, type Programs } from './programs.js';
import { type Say, ServerTrouble } from './say.js';

type Installed = Extract<Programs, { kind: 'installed' }>;

const neededBytes = 400 * 1024 * 1024;
/** What a data folder holds once it is complete. */
const essentials = ['ibdata1', 'ib_logfile0', 'mysql'];

/**
 * Makes the data folder unless it is there already. Folders are built beside their place and then renamed, so a run
 * that was killed half-way leaves nothing that looks complete; what it left is removed.
 * @throws ServerTrouble when there is no space or no permission
 */
export async function dataFolder(folder: string, templates: string, programs: Installed, say: Say): Promise<string> {
  const data = join(folder, 'data');
  await readable(folder);
  await removeHalfBuilt(folder);
  if (isComplete(data)) return data;
  if (existsSync(data)) {
    say('上次的数据库没有建完，重新建立 / the earlier data folder is half-built and is made again');
    await rm(data, { recursive: true, force: true });
  }
  await enoughSpace(folder);
  const template = await templateFolder(templates, programs, say);
  const half = halfOf(data);
  await cp(template, half, { recursive: true });
  await rename(half, data);
  return data;
}

const isComplete = (folder: string) => essentials.every((file) => existsSync(join(folder, file)));
const halfOf = (folder: string) => `${folder}.half-${process.pid}-${randomBytes(3).toString('hex')}`;

/** MariaDB's empty data folder takes two seconds to make and 30 ms to copy. */
async function templateFolder(templates: string, programs: Installed, say: Say): Promise<string> {
  const version = (await run(programs.mariadbd, ['--no-defaults', '--version'])).output;
  const template = join(templates, `mariadb-${createHash('sha256').update(version).digest('hex').slice(0, 10)}`);
  if (isComplete(template)) return template;
  say('准备数据库模板 / making the database template');
  await rm(template, { recursive: true, force: true });
  await mkdir(templates, { recursive: true });
  const half = halfOf(template);
  const options = ['--no-defaults', '--auth-root-authentication-method=normal', '--skip-test-db', '--innodb-log-file-size=8M'];
  const outcome = await run(programs.installDb, [...options, ...asRoot(), `--datadir=${half}`]);
  if (outcome.code !== 0) throw new ServerTrouble('数据库模板没有建成。', 'mariadb-install-db failed.', lastLines(outcome.output, 12));
  // Somebody else may have finished first; his is as good as ours.
  await rename(half, template).catch(() => rm(half, { recursive: true, force: true }));
  return template;
}

/** MariaDB refuses to run as root unless told so. */
export const asRoot = (): string[] => (process.getuid?.() === 0 ? ['--user=root'] : []);

async function readable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await readdir(folder);
    if (existsSync(join(folder, 'data'))) await readdir(join(folder, 'data'));
  } catch (error) {
    throw new ServerTrouble(
      `不能读写数据文件夹 ${folder}。它可能是别的用户建的（例如用 sudo 运行过）：改它的所有者，或者删掉它。`,
      `The data folder ${folder} cannot be used. It may belong to another user (an earlier run with sudo): change its owner or remove it.`,
      error instanceof Error ? error.message : undefined,
    );
  }
}

async function removeHalfBuilt(folder: string): Promise<void> {
  const halves = (await readdir(folder)).filter((name) => name.startsWith('data.half-'));
  await Promise.all(halves.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

async function enoughSpace(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= neededBytes) return;
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  throw new ServerTrouble(
    `磁盘空间不够：还剩 ${free} MB，需要 ${neededBytes / 1024 / 1024} MB。请腾出空间后再运行一次。`,
    `Not enough disk space: ${free} MB left, ${neededBytes / 1024 / 1024} MB needed. Make room and run again.`,
  );
}
