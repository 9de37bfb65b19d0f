import { readFileSync } from 'node:fs';

/** The city's time. In production it is the machine's; the demo city may be moved by a file, so that weeks can pass in a minute. */
export interface CityTime {
  now(): Date;
}
export const machineTime: CityTime = { now: () => new Date() };

/**
 * Time moved by `{ "offsetMs": n }` in a file, looked at again at most four times a second.
 * @param path where the demo keeps its offset; a missing file means no offset.
 */
export const movedTime = (path: string): CityTime => {
  let offsetMs = 0;
  let readAt = 0;
  return {
    now: () => {
      const machine = Date.now();
      if (Math.abs(machine - readAt) > 250) {
        readAt = machine;
        offsetMs = offsetIn(path) ?? offsetMs;
      }
      return new Date(machine + offsetMs);
    },
  };
};

const offsetIn = (path: string): number | null => {
  try {
    const { offsetMs } = JSON.parse(readFileSync(path, 'utf8')) as { offsetMs?: unknown };
    return typeof offsetMs === 'number' && Number.isFinite(offsetMs) ? offsetMs : null;
  } catch (error) {
    // Written by rename, so a half-written file is never seen; a file that is gone means the machine's own time.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 0 : null;
  }
};
