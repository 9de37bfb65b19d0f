import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { endLeftover } from '@sanwei/servers';
import { entry, fakesEntry, type Places, webEntry } from './places.js';

/** Ends what a killed starter left running: services first, then the servers. Gives the names of what was ended. */
export async function endLeftovers(places: Places): Promise<string[]> {
  const names = (await readdir(places.pids).catch((): string[] => [])).map((file) => file.replace(/\.pid$/, ''));
  const ended = await Promise.all(
    names.map(async (name) => {
      const file = name === 'fakes' ? fakesEntry : name === 'web' || name === 'console' ? webEntry : entry(name, 'main');
      return (await endLeftover(join(places.pids, `${name}.pid`), file)) ? name : undefined;
    }),
  );
  const servers = [
    (await endLeftover(join(places.nats, 'nats-server.pid'), places.nats)) ? 'nats-server' : undefined,
    (await endLeftover(join(places.mysql, 'mariadbd.pid'), places.mysql)) ? 'mariadbd' : undefined,
  ];
  await rm(places.run, { force: true });
  return [...ended, ...servers].filter((name) => name !== undefined);
}
