import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The folder of the demo city: everything it keeps is in there, and git ignores it. A second city needs a second folder. */
export const cityFolder = resolve(process.env.SANWEI_FOLDER ?? join(root, '.sanwei'));

/** Where things of a city lie in its folder. */
export const places = (folder: string) => ({
  folder,
  mysql: join(folder, 'mysql'),
  nats: join(folder, 'nats'),
  logs: join(folder, 'logs'),
  pids: join(folder, 'pids'),
  secrets: join(folder, 'secrets.json'),
  run: join(folder, 'run.json'),
  clock: join(folder, 'clock.json'),
  /** Beside the database, as a second machine would hold them. */
  checkpoints: join(folder, 'checkpoints'),
  starter: join(folder, 'start.pid'),
  // Shared with the tests: it holds no data, only MariaDB's empty folder.
  templates: join(root, '.sanwei/templates'),
});
export type Places = ReturnType<typeof places>;

/** The compiled entry of a process, e.g. `apps/people/dist/main.js`. */
export const entry = (service: string, name: 'main' | 'migrate' | 'demo'): string => join(root, 'apps', service, 'dist', `${name}.js`);
export const fakesEntry = join(root, 'deploy/dist/fakes/main.js');
export const webEntry = join(root, 'deploy/dist/web/main.js');
