import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../city/places.js';
import { type Count, countOf } from './count.js';
import type { Step } from './steps.js';

type Result = { step: Step; count: Count; seconds: number };

/**
 * Runs every step, also after one has failed, and prints `N passed, N failed` alone on the last line:
 * each spec counts one, and so does each tool.
 * @returns the exit code
 */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  const results: Result[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'sanwei-proof-'));
  try {
    for (const step of steps) {
      console.log(`\n▸ ${step.words}`);
      const from = performance.now();
      const count = step.kind === 'tool' ? await runTool(step) : await runSpecs(step, join(folder, `${step.project}.json`));
      results.push({ step, count, seconds: (performance.now() - from) / 1_000 });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return print(results);
}

function print(results: readonly Result[]): number {
  console.log('');
  for (const { step, count, seconds } of results) {
    const skipped = count.skipped > 0 ? `  跳过 skipped ${count.skipped}` : '';
    console.log(
      `${count.failed > 0 ? '✗' : '✓'} ${seconds.toFixed(1).padStart(6)} s  ${step.words}  ${count.passed} / ${count.failed}${skipped}`,
    );
  }
  const total = (what: keyof Count) => results.reduce((sum, { count }) => sum + count[what], 0);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') > 0 ? 1 : 0;
}

async function runTool({ command }: Step): Promise<Count> {
  const passed = (await inForeground(command)) === 0;
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

async function runSpecs({ command }: Step, report: string): Promise<Count> {
  const code = await inForeground([...command, '--passWithNoTests', '--json', `--outputFile=${report}`], ['ignore', 'ignore', 'inherit']);
  const text = await readFile(report, 'utf8').catch(() => undefined);
  return countOf(text === undefined ? undefined : JSON.parse(text), code);
}

/** Jest prints its JSON on stdout too; what people read is on stderr. */
const inForeground = (
  [command = '', ...args]: readonly string[],
  stdio: ('ignore' | 'inherit')[] = ['ignore', 'inherit', 'inherit'],
): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, NODE_ENV: 'test' } });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
