import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { run } from './command.js';

const composeFile = fileURLToPath(new URL('../../../compose.yaml', import.meta.url));

export type ComposeService = 'mariadb' | 'nats';

/**
 * How a server of `compose.yaml` is run in the foreground, so that it is started, stopped and watched like a program.
 * The project's name comes from the folder: two checkouts, or a city and the tests, never share containers or data.
 */
export function compose(docker: string, folder: string, service: ComposeService, variables: Record<string, string>) {
  const project = `sanwei-${createHash('sha256').update(folder).digest('hex').slice(0, 10)}`;
  const base = ['compose', '-f', composeFile, '-p', project];
  const env = { ...process.env, ...variables };
  return {
    command: docker,
    args: [...base, 'up', '--no-log-prefix', '--abort-on-container-exit', service],
    env,
    /** The signal must go to the server in the container: killing the client would leave it running. */
    signal: async (signal: NodeJS.Signals): Promise<void> => {
      await run(docker, [...base, 'kill', '--signal', signal, service], env);
    },
    /** Removes what a killed run left; with `data` also what it had stored. */
    remove: async (data: boolean): Promise<void> => {
      await run(docker, [...base, 'rm', '--force', '--stop', ...(data ? ['--volumes'] : []), service], env);
      if (data) await run(docker, ['volume', 'rm', '--force', `${project}_${service}`]);
    },
  };
}
