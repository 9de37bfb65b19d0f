import { commandLine, isAlive, pidIn } from '@sanwei/servers';
import { endLeftovers } from './city/leftovers.js';
import { cityFolder, places as placesIn } from './city/places.js';

const patienceMs = 60_000;

/** `npm stop`: asks the starter to end everything in order, and ends what a killed starter left. Nothing else is touched. */
export default async function stop(): Promise<number> {
  const places = placesIn(cityFolder);
  const pid = pidIn(places.starter);
  const runs = pid !== undefined && (await commandLine(pid)).includes('up.mjs');
  if (runs) await endStarter(pid);
  const left = await endLeftovers(places);
  if (left.length > 0) console.log(`结束了留下的 ${left.join('、')} / ended what was left`);
  console.log(runs || left.length > 0 ? '已停止 / stopped' : '没有在运行 / nothing runs');
  return 0;
}

async function endStarter(pid: number): Promise<void> {
  process.kill(pid, 'SIGTERM');
  const until = Date.now() + patienceMs;
  while (isAlive(pid) && (await commandLine(pid)) !== '') {
    if (Date.now() > until) {
      process.kill(pid, 'SIGKILL');
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
