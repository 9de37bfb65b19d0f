import type { Ending } from './child.js';

/** A server that this process has started. `pid` changes with a restart, the port does not. */
export type RunningServer = {
  readonly pid: number;
  readonly host: string;
  readonly port: number;
  /** Sends the signal (SIGKILL unless said otherwise) and resolves when the process has ended. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same port and the same data, stopping it first when it still runs; resolves when it answers. */
  restart(): Promise<void>;
  /** Ends it in order. Safe to call twice. */
  stop(): Promise<void>;
  /** Resolves when the process that runs now has ended, however. */
  ended(): Promise<Ending>;
};
