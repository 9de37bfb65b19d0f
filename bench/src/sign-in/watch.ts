import { readFile, writeFile } from 'node:fs/promises';

const statusOf = async (pid: number, what: 'VmRSS' | 'VmHWM'): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024);
};
/** Memory of a process now, in MB. */
export const memoryNow = (pid: number): Promise<number> => statusOf(pid, 'VmRSS');

/** @returns the most memory that the process held while `act` ran, in MB */
export const peakMemory = async (pid: number, act: () => Promise<unknown>): Promise<number> => {
  // The kernel's own mark of the highest, set back.
  await writeFile(`/proc/${pid}/clear_refs`, '5');
  await act();
  return statusOf(pid, 'VmHWM');
};

/** @returns p99 of the delay of the event loop since it was last asked, in ms */
export const loopDelay = async (statusUrl: string): Promise<number> => {
  const text = await (await fetch(new URL('/metrics', statusUrl))).text();
  return 1_000 * Number(/^sanwei_nodejs_eventloop_lag_p99_seconds\S* (\S+)/m.exec(text)?.[1] ?? Number.NaN);
};
