import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '@sanwei/servers';
import { modeSettings, toEnvironment, webSettings } from '@sanwei/settings';
import { inherited, type Whereabouts } from '../city/environments.js';
import { type Places, webEntry } from '../city/places.js';
import { type CityProcess, startProcess } from '../city/process.js';
import type { SignIn } from '../city/run-file.js';

export type Pages = { process: CityProcess; url: string };

/** Serves the phone's pages beside the gateway: on the next port when it is free. */
export const startPhone = async (folder: string, where: Whereabouts, places: Places, signIns: readonly SignIn[]): Promise<Pages> =>
  startPages('web', folder, 1, where, places, where.mode === 'demo' ? await writeDemoPeople(places, signIns) : undefined);

/** The console has an address of its own: a page of the one can reach nothing that the other keeps in a browser. Nobody signs in there with one tap. */
export const startConsole = (folder: string, where: Whereabouts, places: Places): Promise<Pages> =>
  startPages('console', folder, 2, where, places, undefined);

async function startPages(
  name: string,
  folder: string,
  portsAway: number,
  where: Whereabouts,
  places: Places,
  demoPeople: string | undefined,
): Promise<Pages> {
  const host = '127.0.0.1';
  const port = await freePort(where.gatewayPort + portsAway);
  const web = { host, port, gateway: `http://${host}:${where.gatewayPort}`, folder, proxies: [], demoPeople };
  const env = { ...inherited(), ...toEnvironment({ mode: modeSettings, web: webSettings }, { mode: { mode: where.mode }, web }) };
  const url = `http://${host}:${port}`;
  return { process: await startProcess({ name, file: webEntry, env, ready: `${url}/ready`, places }), url };
}

/** Members only: the sign-ins of staff hold a password, and no page may have it. */
export const forOneTap = (signIns: readonly SignIn[]): Pick<SignIn, 'name' | 'how'>[] =>
  signIns.filter(({ role }) => role === 'member').map(({ name, how }) => ({ name, how }));

async function writeDemoPeople(places: Places, signIns: readonly SignIn[]): Promise<string> {
  const file = join(places.folder, 'demo-people.json');
  await writeFile(file, JSON.stringify({ people: forOneTap(signIns) }), { mode: 0o600 });
  return file;
}
