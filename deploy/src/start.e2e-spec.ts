import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandLine, isAlive } from '@sanwei/servers';
import { root } from './city/places.js';
import { type RunFile, readRunFile } from './city/run-file.js';

const folders: string[] = [];
const starters: ChildProcess[] = [];

/** The command as a person runs it, on a city folder of this spec. */
const command = (folder: string, ...args: string[]) => {
  const child = spawn(process.execPath, [join(root, 'deploy/up.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, SANWEI_FOLDER: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  starters.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => output.trimEnd().endsWith('\nready') && resolve());
    void ended.then(() => reject(new Error(output)));
  });
  // A command that is not a start never gets ready.
  ready.catch(() => undefined);
  return { child, ended, ready, output: () => output };
};
const pidsOf = (run: RunFile) => [run.mysql.pid, run.nats.pid, ...Object.values(run.services).map(({ pid }) => pid)];

/** What has ended and nobody has collected yet still has a number, and runs nothing. */
const running = async (pids: readonly number[]): Promise<number[]> => {
  const lines = await Promise.all(pids.map(async (pid) => (isAlive(pid) ? commandLine(pid) : '')));
  return pids.filter((_, i) => lines[i] !== '');
};

describe('npm start with one service', () => {
  let folder: string;
  let starter: ReturnType<typeof command>;
  const runFile = async () => {
    const run = await readRunFile(join(folder, 'run.json'));
    if (!run) throw new Error('no run.json');
    return run;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sanwei-city-'));
    folders.push(folder);
    starter = command(folder, 'start', 'matchmaking');
    await starter.ready;
  }, 120_000);
  afterAll(async () => {
    await command(folder, 'stop').ended;
    for (const child of starters) child.kill('SIGKILL');
    await Promise.all(folders.map((one) => rm(one, { recursive: true, force: true })));
  }, 60_000);

  it('says where it is, and the service is ready', async () => {
    const run = await runFile();
    expect(run).toMatchObject({ gateway: null, console: null, h5: null, mode: 'demo' });
    expect(Object.keys(run.services)).toEqual(['fakes', 'matchmaking']);
    expect((await fetch(run.services.matchmaking?.ready ?? '')).status).toBe(200);
  });

  it('refuses a second start in words', async () => {
    const second = command(folder, 'start');
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/已经在运行/);
  });

  it('starts a killed service again', async () => {
    const before = (await runFile()).services.matchmaking?.pid as number;
    process.kill(before, 'SIGKILL');
    for (let tries = 0; tries < 200 && (await runFile()).services.matchmaking?.pid === before; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const { pid, ready } = (await runFile()).services.matchmaking ?? { pid: before, ready: '' };
    expect(pid).not.toBe(before);
    expect((await fetch(ready)).status).toBe(200);
  });

  it('cleans up after a killed starter and keeps the data', async () => {
    const left = pidsOf(await runFile());
    starter.child.kill('SIGKILL');
    await starter.ended;
    expect(left.some(isAlive)).toBe(true);
    starter = command(folder, 'start', 'matchmaking');
    await starter.ready;
    expect(starter.output()).toMatch(/结束了上次留下的/);
    await expect(running(left)).resolves.toEqual([]);
  }, 120_000);

  it('ends everything that it started with npm stop, and nothing is left', async () => {
    const pids = pidsOf(await runFile());
    const stop = command(folder, 'stop');
    expect(await stop.ended).toBe(0);
    expect(await starter.ended).toBe(0);
    await expect(running(pids)).resolves.toEqual([]);
    expect(await readRunFile(join(folder, 'run.json'))).toBeUndefined();
    const again = command(folder, 'stop');
    await again.ended;
    expect(again.output()).toMatch(/没有在运行/);
  }, 60_000);

  it('does not begin anew where keys are lost or others: it says so, and the data stays for the right ones', async () => {
    const file = join(folder, 'secrets.json');
    const kept = await readFile(file, 'utf8');
    await rm(file);
    const without = command(folder, 'start', 'matchmaking');
    expect(await without.ended).toBe(1);
    expect(without.output()).toMatch(/secrets\.json 不见了/);

    const other = JSON.parse(kept) as { services: { matchmaking: { fieldKey: string } } };
    other.services.matchmaking.fieldKey = randomBytes(32).toString('base64');
    await writeFile(file, JSON.stringify(other));
    const wrong = command(folder, 'start', 'matchmaking');
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toMatch(/密钥与库里的内容不符：fieldKey\.1/);

    await writeFile(file, kept);
    starter = command(folder, 'start', 'matchmaking');
    await starter.ready;
  }, 180_000);

  it('says which services there are when the name is wrong', async () => {
    const wrong = command(folder, 'start', 'childcaer');
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toMatch(/没有服务“childcaer”.*childcare/);
  });
});
