import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { ServerTrouble } from '@sanwei/servers';
import { moved, wordsOf } from './city/clock-move.js';
import { cityFolder, places as placesIn } from './city/places.js';
import { readRunFile } from './city/run-file.js';

/** `npm run clock -- +15d` (also `+3h`, `-2d`, `+1d12h`, `reset`; without an argument it prints the city's time). */
export default async function clock(moves: string[]): Promise<number> {
  const places = placesIn(cityFolder);
  await refuseOutsideDemo(places);
  const before = await offsetIn(places.clock);
  const offsetMs = moves.includes('reset') ? 0 : moves.reduce(moved, before);
  if (moves.length > 0) await writeOffset(places.clock, offsetMs);
  const now = new Date(Date.now() + offsetMs).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'full', timeStyle: 'short' });
  console.log(`演示城市现在是 ${now}（${wordsOf(offsetMs)}） / the demo city's time`);
  return 0;
}

async function refuseOutsideDemo(places: ReturnType<typeof placesIn>): Promise<void> {
  const mode = process.env.SANWEI_MODE ?? (await readRunFile(places.run))?.mode ?? 'demo';
  if (mode === 'production') throw new ServerTrouble('生产环境不能移动时间。', 'Production must not move time.');
  if (mode !== 'demo' || !existsSync(places.secrets))
    throw new ServerTrouble('这里没有演示城市。先运行 npm start。', 'There is no demo city here. Run npm start first.');
}

async function offsetIn(file: string): Promise<number> {
  if (!existsSync(file)) return 0;
  try {
    const { offsetMs } = JSON.parse(await readFile(file, 'utf8')) as { offsetMs?: unknown };
    return typeof offsetMs === 'number' && Number.isSafeInteger(offsetMs) ? offsetMs : 0;
  } catch {
    return 0;
  }
}

// Renamed into place: a process that reads at this moment sees the old offset or the new one, never half a file.
async function writeOffset(file: string, offsetMs: number): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify({ offsetMs }));
  await rename(`${file}.new`, file);
}
