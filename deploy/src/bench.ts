import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './city/places.js';

/** `npm run bench -- enrollment-rush`: in a process of its own, so that nothing of this one is measured with it. */
export default function bench(args: string[]): Promise<number> {
  return new Promise((resolve) => {
    spawn(process.execPath, [join(root, 'bench/dist/run.js'), ...args], { stdio: 'inherit' }).on('exit', (code) => resolve(code ?? 1));
  });
}
