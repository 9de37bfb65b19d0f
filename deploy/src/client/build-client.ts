import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ServerTrouble } from '@sanwei/servers';
import { root } from '../city/places.js';
import { hashOfInputs } from './inputs.js';
import { builtFolder, phoneFolder } from './places.js';
import { writeGenerated } from './typed-documents.js';

export type Target = 'h5' | 'weapp';
export type ClientOptions = {
  target: Target;
  /** Whether the demo people are in it; never in what goes out to a city. */
  demo: boolean;
  /** Where GraphQL is asked: a path of the same host for a browser, a whole address for WeChat. */
  gateway?: string;
};
const keptBuilds = 3;

/** Whether these sources have been built already: then it takes no time. */
export const isBuilt = async (options: ClientOptions): Promise<boolean> => existsSync(await folderOf(options));

/**
 * Builds the phone's client for a browser or for WeChat, unless the same sources were built before.
 * @returns the folder that holds it; it stays as it is while newer ones are built beside it
 */
export async function buildClient(options: ClientOptions): Promise<string> {
  const folder = await folderOf(options);
  if (existsSync(folder)) return folder;
  await writeGenerated();
  const making = join(builtFolder, `making-${options.target}-${process.pid}`);
  await rm(making, { recursive: true, force: true });
  try {
    await runTaro(options, making);
    // Another build of the same sources may have come first: both are alike.
    await rename(making, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  await removeOld(options.target, folder);
  return folder;
}

async function folderOf({ target, demo, gateway = '/graphql' }: ClientOptions): Promise<string> {
  return join(builtFolder, `${target}-${await hashOfInputs({ target, demo: String(demo), gateway })}`);
}

function runTaro({ target, demo, gateway = '/graphql' }: ClientOptions, out: string): Promise<void> {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    SANWEI_CLIENT_OUT: out.slice(phoneFolder.length + 1),
    SANWEI_CLIENT_DEMO: String(demo),
    SANWEI_CLIENT_GATEWAY: gateway,
    // Colors and moving bars would fill the words of an error.
    NO_COLOR: '1',
    CI: '1',
  };
  const args = [join(root, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', target, '--disable-global-config'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: phoneFolder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => {
      // Taro ends well although its pages did not compile.
      const built = code === 0 && existsSync(join(out, target === 'h5' ? 'index.html' : 'app.json')) && !/ERROR in /.test(output);
      if (built) resolve();
      else
        reject(
          new ServerTrouble(`手机页面没有编译成功（${target}）`, `the phone's client was not built (${target})`, output.slice(-4_000)),
        );
    });
  });
}

/** A running city serves an older one; a few stay. */
async function removeOld(target: Target, newest: string): Promise<void> {
  const names = (await readdir(builtFolder)).filter((name) => name.startsWith(`${target}-`));
  const aged = await Promise.all(
    names.map(async (name) => ({ path: join(builtFolder, name), at: (await stat(join(builtFolder, name))).mtimeMs })),
  );
  const old = aged.filter(({ path }) => path !== newest).sort((a, b) => b.at - a.at);
  for (const { path } of old.slice(keptBuilds - 1)) await rm(path, { recursive: true, force: true });
}
