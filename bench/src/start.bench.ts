import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { raiseCity } from '@sanwei/deploy/city/city';
import { freePort } from '@sanwei/servers';
import { type BenchResult, median, short, show, timed } from './figures.js';

const rounds = 3;

/** Memory that is the process's own or shared, in MB. */
const residentMb = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024);
};

/**
 * How long a city takes from nothing to ready and from yesterday's data to ready, and what each process holds and needs to be ready again.
 * The limit of the first start is MariaDB's own (new data folder, DDL); of a process, loading its modules.
 */
export const run = async (): Promise<BenchResult> => {
  const first: number[] = [];
  const warm: number[] = [];
  const figures: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    const folder = await mkdtemp(join(tmpdir(), 'sanwei-bench-'));
    const options = { folder, say: () => undefined, keepAlive: false, gatewayPort: await freePort() };
    let city: Awaited<ReturnType<typeof raiseCity>> | undefined;
    const raise = async () => {
      city = await raiseCity(options);
    };
    first.push(await timed(raise));
    await city!.stop();
    warm.push(await timed(raise));
    if (round === rounds - 1) {
      const processes = [...city!.processes.values()].filter(({ name }) => name !== 'fakes');
      for (const { name, pid } of processes) figures[`${name}Mb`] = await residentMb(pid);
      figures.mariadbMb = await residentMb(city!.mysql.pid);
      figures.natsMb = await residentMb(city!.nats.pid);
      for (const process of processes) figures[`${process.name}StartMs`] = Math.round(await timed(() => process.restart()));
    }
    await city!.stop();
    await rm(folder, { recursive: true, force: true });
  }
  figures.firstStartMs = Math.round(median(first));
  figures.warmStartMs = Math.round(median(warm));
  show(
    'start',
    Object.entries(figures).map(([what, figure]) => ({ what, figure })),
  );
  return { bench: 'start', ratios: { warm: short(median(first) / median(warm)) }, violations: 0, figures };
};
