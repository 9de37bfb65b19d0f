import { type Service, servicesWithRows } from '@sanwei/contracts/service';
import { freePort } from '@sanwei/servers';
import { fakesEnvironment, serviceEnvironment, type Whereabouts } from './environments.js';
import { entry, fakesEntry, type Places } from './places.js';
import { type CityProcess, type ProcessOptions, startProcess } from './process.js';
import type { Secrets } from './secrets.js';

export type Processes = Map<string, CityProcess>;
type Starting = { services: readonly Service[]; secrets: Secrets; where: Whereabouts; places: Places };

/**
 * Starts fakes, services and gateway at once: none needs another to get ready.
 * @throws ServerTrouble of the first that fails; the others are waited for, since what comes up late must be ended too
 */
export async function startProcesses(processes: Processes, { services, secrets, where, places }: Starting): Promise<void> {
  const startOne = async (options: Omit<ProcessOptions, 'places'>) => {
    processes.set(options.name, await startProcess({ ...options, places }));
  };
  const startService = async (name: Service) => {
    const status = await freePort();
    const env = serviceEnvironment(name, status, secrets, where);
    await startOne({ name, file: entry(name, 'main'), env, ready: `http://127.0.0.1:${status}/health/ready` });
  };
  const fakes = { name: 'fakes', file: fakesEntry, env: fakesEnvironment(secrets, where), ready: `${where.fakes.sms}/fake/health` };
  const outcomes = await Promise.allSettled([startOne(fakes), ...services.map(startService)]);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

/** The door first, so that nobody is let in any more; then the services; the fakes last, since a service may still be sending. */
export async function stopProcesses(processes: Processes): Promise<void> {
  await Promise.all([processes.get('web')?.stop(), processes.get('console')?.stop()]);
  await processes.get('gateway')?.stop();
  await Promise.all(servicesWithRows.map((name) => processes.get(name)?.stop()));
  await processes.get('fakes')?.stop();
}

/** As they depend on each other, not as they happened to get ready. */
export const inOrder = (processes: Processes): CityProcess[] =>
  ['fakes', ...servicesWithRows, 'gateway', 'web', 'console'].map((name) => processes.get(name)).filter((one) => one !== undefined);
