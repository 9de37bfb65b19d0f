import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A city time that a spec can move forward: give `file` to `aService` as `clockFile`. */
export type TestClock = { file: string; move(byMs: number): Promise<void>; offsetMs(): number; remove(): Promise<void> };

export const aClock = async (): Promise<TestClock> => {
  const folder = await mkdtemp(join(tmpdir(), 'sanwei-clock-'));
  const file = join(folder, 'clock.json');
  let offsetMs = 0;
  return {
    file,
    offsetMs: () => offsetMs,
    move: async (byMs) => {
      offsetMs += byMs;
      await writeFile(file, JSON.stringify({ offsetMs }));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
