import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';
import { step } from './step.mjs';

/** Runs `npm ci` when what is installed is not what the lock file says. */
export async function installPackages() {
  if (areInstalled(read('package-lock.json'), read('node_modules/.package-lock.json'))) return;
  await step('安装软件包 / installing packages (npm ci)', npmCi);
}

/** npm writes its own list of what it has installed when it is done; an interrupted installation has none. */
export function areInstalled(wanted, installed) {
  if (!wanted || !installed) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    const found = installed.packages[path];
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer);
    // Where it came from may differ: another machine may use another registry.
    return found.version === entry.version && found.integrity === entry.integrity && found.link === entry.link;
  });
}

function read(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch {
    return undefined;
  }
}

function npmCi() {
  // The npm that runs us, where there is one: another on PATH may be older than the lock file.
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, ...flags], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    // Left alone it would go on and meet the next installation in the same folder.
    const end = () => {
      child.kill();
      process.exit(1);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.once(signal, end);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, end);
      return code === 0 ? resolve() : reject(packagesTrouble(output));
    });
  });
}

function packagesTrouble(output) {
  const full = /ENOSPC|no space left/i.test(output);
  const reason = full
    ? '磁盘空间不够，请腾出空间后再运行一次。 / The disk is full: make room and run again.'
    : '软件包没有装好：检查网络后再运行一次，或者手工运行 npm ci。 / npm ci failed: check the network and run again, or run npm ci by hand.';
  return Object.assign(new Error(`${reason}\n${output.trimEnd().split('\n').slice(-15).join('\n')}`), { name: 'ServerTrouble' });
}
