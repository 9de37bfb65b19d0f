import { mkdir, rm, writeFile } from 'node:fs/promises';
import { type Service, servicesWithRows } from '@sanwei/contracts/service';
import { commandLine, pidIn, ServerTrouble } from '@sanwei/servers';
import { step } from '../up/step.mjs';
import { type RunningCity, raiseCity } from './city/city.js';
import { endLeftovers } from './city/leftovers.js';
import { cityFolder, places as placesIn } from './city/places.js';
import { printCity } from './city/print-city.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const say = (line: string) => console.log(`  ${line}`);

/** `npm start`, `npm start -- childcare`, `npm start -- --fresh`, `npm start -- --port 4100`. Runs until it is asked to stop. */
export default async function start(args: string[], whileItRuns?: (city: RunningCity) => void): Promise<number> {
  const { only, fresh, gatewayPort } = parse(args);
  const places = placesIn(cityFolder);
  await refuseSecondStart(places.starter);
  const ended = await endLeftovers(places);
  if (ended.length > 0) say(`结束了上次留下的 ${ended.join('、')} / ended what a killed run left`);
  if (fresh)
    for (const path of [places.mysql, places.secrets, places.clock, places.checkpoints]) await rm(path, { recursive: true, force: true });
  const asked = askedToStop();
  await rm(places.starter, { force: true });
  let city: RunningCity | undefined;
  try {
    await writeStarter(places.folder, places.starter);
    city = await Promise.race([
      raiseCity({ folder: cityFolder, say, progress: step, only, gatewayPort, keepAlive: true, pages: true }),
      asked.then(() => undefined),
    ]);
    if (city) {
      printCity(city.run);
      whileItRuns?.(city);
      await asked;
      console.log('\n正在停止 / stopping');
      await city.stop();
      console.log('已停止 / stopped');
    }
    return 0;
  } finally {
    await rm(places.starter, { force: true });
    // Asked to stop while it was starting: what is up by now ends with this process.
    if (!city) setImmediate(() => process.exit());
  }
}

function parse(args: string[]): { only?: Service; fresh: boolean; gatewayPort?: number } {
  const rest = [...args];
  const take = (flag: string, values = 0) => {
    const at = rest.indexOf(flag);
    return at < 0 ? undefined : rest.splice(at, values + 1);
  };
  const fresh = take('--fresh') !== undefined;
  const port = take('--port', 1)?.[1];
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new ServerTrouble(`端口不对：${port}`, `Not a port: ${port}`);
  const [name] = rest;
  const only = servicesWithRows.find((service) => service === name);
  if (name !== undefined && !only)
    throw new ServerTrouble(`没有服务“${name}”。有：${servicesWithRows.join('、')}。`, `There is no service "${name}".`);
  return { only, fresh, gatewayPort: port === undefined ? undefined : Number(port) };
}

async function refuseSecondStart(pidFile: string): Promise<void> {
  const pid = pidIn(pidFile);
  if (pid === undefined || pid === process.pid || !(await commandLine(pid)).includes('up.mjs')) return;
  throw new ServerTrouble(
    `演示城市已经在运行（进程 ${pid}）。它的地址在 .sanwei/run.json；要重新启动，先运行 npm stop。`,
    `The demo city runs already (process ${pid}). Its addresses are in .sanwei/run.json; to start anew run npm stop first.`,
  );
}

async function writeStarter(folder: string, pidFile: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(pidFile, String(process.pid));
}

/** Resolves at the first signal, or when npm has gone; a second Ctrl-C ends at once. */
const askedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    let asked = false;
    for (const signal of signals)
      process.on(signal, () => {
        if (asked && signal === 'SIGINT') process.exit(130);
        asked = true;
        resolve();
      });
    // npm hands a signal to its shell, and the shell dies of it without telling us.
    const shell = process.ppid;
    if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== shell && resolve(), 500).unref();
  });
