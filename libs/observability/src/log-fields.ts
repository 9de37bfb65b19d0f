import { AsyncLocalStorage } from 'node:async_hooks';

/** What each line of one request carries; ids and names of our own things only. */
export type LogFields = Readonly<Record<string, string | number>>;
const running = new AsyncLocalStorage<LogFields>();

/** Every line written while `run` runs carries `fields` beside those that are already there. */
export const withLogFields = <T>(fields: LogFields, run: () => T): T => running.run({ ...running.getStore(), ...fields }, run);

export const currentLogFields = (): LogFields | undefined => running.getStore();
