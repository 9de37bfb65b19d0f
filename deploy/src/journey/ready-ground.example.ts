import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { layGroundAlone } from '../city/ground.js';
import { places } from '../city/places.js';

const kept = (folder: string): string[] => [places(folder).mysql, places(folder).secrets];

/**
 * Puts tables and demo data into the empty folder of a city. They are made once for a run of jest and copied for every city in it: a second
 * instead of nine, and each city has its own. A copy that is not of the build as it lies now migrates and loads by itself.
 */
export async function readyGround(folder: string): Promise<void> {
  const servers = process.env.SANWEI_TEST_SERVERS;
  // Pictures and benches bring up one city: there is nothing to share.
  if (!servers) return;
  const { programs, folder: ofRun } = JSON.parse(servers) as { programs: { kind: string }; folder: string };
  // In a container the rows lie in a volume.
  if (programs.kind !== 'installed') return;
  const ready = join(ofRun, 'ready-ground');
  if (existsSync(ready)) return copy(ready, folder);
  await layGroundAlone({ folder, say: () => undefined });
  const half = `${ready}.half-${process.pid}`;
  await copy(folder, half);
  // Another worker may have come first: its ground is as good.
  await rename(half, ready).catch(() => rm(half, { recursive: true, force: true }));
}

async function copy(from: string, to: string): Promise<void> {
  const targets = kept(to);
  for (const [index, path] of kept(from).entries()) await cp(path, targets[index]!, { recursive: true });
}
