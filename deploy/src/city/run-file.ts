import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const signIn = z.object({
  role: z.string(),
  name: z.string(),
  how: z.object({ document: z.string(), variables: z.record(z.string(), z.unknown()) }),
});
/** A person of the demo city and the GraphQL request that signs him in; it can be repeated and answers with a token. */
export type SignIn = z.infer<typeof signIn>;
export const signInList = z.array(signIn);

const runFile = z.object({
  mode: z.string(),
  /** Process id of the starter. */
  pid: z.number(),
  startedAt: z.string(),
  /** The address that takes GraphQL documents; null when one service runs alone. */
  gateway: z.string().nullable(),
  console: z.string().nullable(),
  h5: z.string().nullable(),
  services: z.record(z.string(), z.object({ pid: z.number(), ready: z.string(), log: z.string() })),
  mysql: z.object({ host: z.string(), port: z.number(), pid: z.number() }),
  nats: z.object({ address: z.string(), pid: z.number() }),
  fakes: z.object({ wechat: z.string(), sms: z.string() }),
  signIns: signInList,
});
/** Where a running city is: `.sanwei/run.json`, for scripts. Readable by its owner only: the sign-ins of staff hold the demo password. */
export type RunFile = z.infer<typeof runFile>;

export async function writeRunFile(file: string, run: RunFile): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** undefined when no city runs. */
export async function readRunFile(file: string): Promise<RunFile | undefined> {
  try {
    return runFile.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

export const removeRunFile = (file: string): Promise<void> => rm(file, { force: true });
