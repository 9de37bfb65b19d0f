import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { run } from './command.js';

export type Ending = { code: number | null; signal: NodeJS.Signals | null };

export type Child = {
  pid: number;
  /** Resolves when the process has ended, however. */
  ended: Promise<Ending>;
  /** The ending once there is one. */
  ending(): Ending | undefined;
  /** Sends the signal and resolves when the process has ended. */
  kill(signal: NodeJS.Signals): Promise<Ending>;
  /** SIGTERM, and SIGKILL for one that has not ended after `patienceMs`. */
  stop(patienceMs?: number): Promise<Ending>;
};

export type ChildOptions = {
  command: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Where stdout and stderr go, appended. */
  logFile: string;
  /** Where the process id is kept, so that a later run can end what a killed one left. */
  pidFile?: string;
};

const living = new Set<number>();

/** Starts a process that ends with this one. It has a process group of its own, so that Ctrl-C reaches only us and we stop it in order. */
export function startChild(options: ChildOptions): Promise<Child> {
  endWithThisProcess();
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'a', 0o600);
  return new Promise((resolve, reject) => {
    const child = spawn(options.command, options.args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    child.once('error', reject);
    child.once('spawn', () => {
      const pid = child.pid as number;
      living.add(pid);
      if (options.pidFile) writeFileSync(options.pidFile, String(pid));
      let ending: Ending | undefined;
      const ended = new Promise<Ending>((done) =>
        child.once('exit', (code, signal) => {
          living.delete(pid);
          if (options.pidFile) forget(options.pidFile, pid);
          ending = { code, signal };
          done(ending);
        }),
      );
      const kill = (signal: NodeJS.Signals) => {
        child.kill(signal);
        return ended;
      };
      const stop = async (patienceMs = 20_000) => {
        const impatient = setTimeout(() => child.kill('SIGKILL'), patienceMs);
        try {
          return await kill('SIGTERM');
        } finally {
          clearTimeout(impatient);
        }
      };
      resolve({ pid, ended, ending: () => ending, kill, stop });
    });
  });
}

/**
 * Ends the process that a killed run left behind. A process id may have been given to somebody else meanwhile,
 * so only a process whose command line holds `mark` is ours.
 */
export async function endLeftover(pidFile: string, mark: string): Promise<boolean> {
  const pid = pidIn(pidFile);
  rmSync(pidFile, { force: true });
  if (pid === undefined || !(await commandLine(pid)).includes(mark)) return false;
  for (const [signal, patienceMs] of [
    ['SIGTERM', 15_000],
    ['SIGKILL', 5_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return true;
    }
    const until = Date.now() + patienceMs;
    while (Date.now() < until) {
      // An ended process that nobody has reaped still has an id, but no command line.
      if (!isAlive(pid) || (await commandLine(pid)) === '') return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return true;
}

export function pidIn(pidFile: string): number | undefined {
  try {
    return Number(readFileSync(pidFile, 'utf8').trim()) || undefined;
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The words of a running process; empty when there is none. */
export async function commandLine(pid: number): Promise<string> {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return process.platform === 'linux' ? '' : (await run('ps', ['-p', String(pid), '-o', 'args='])).output;
  }
}

// A restart may have written the file for the next process already.
const forget = (pidFile: string, pid: number) => {
  if (pidIn(pidFile) === pid) rmSync(pidFile, { force: true });
};

let prepared = false;

function endWithThisProcess(): void {
  if (prepared) return;
  prepared = true;
  const endAll = () => {
    for (const pid of living) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // Ended meanwhile.
      }
    }
  };
  process.on('exit', endAll);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      // Somebody who listens as well stops things in order and exits by himself.
      if (process.listenerCount(signal) > 1) return;
      process.exit(signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 129);
    });
}
