import { type ChildProcess, fork } from 'node:child_process';

export type Peer = { said: string; end(): void };

/** A peer in a process of its own; resolves with what it says when it is ready. */
export const peer = (file: string, ...args: string[]): Promise<Peer> =>
  new Promise((resolve, reject) => {
    const child: ChildProcess = fork(new URL(file, import.meta.url), args);
    child.once('message', (said) => resolve({ said: String(said), end: () => child.kill('SIGKILL') }));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
