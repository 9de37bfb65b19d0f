import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ServerTrouble } from '@sanwei/servers';
import { root } from '../city/places.js';
import { hashOfInputs } from './inputs.js';
import { builtFolder, phoneFolder } from './places.js';

export type Target = 'h5' | 'weapp';
export type ClientOptions = {
  target: Target;
  /** Whether the demo people are in it; never in what goes out to a city. */
  demo: boolean;
  /** Where GraphQL is asked: a path of the same host for a browser, a whole address for WeChat. */
  gateway?: string;
};
const keptBuilds = 6;

/** Whether these sources have been built already: then it takes no time. */
export const isBuilt = async (options: ClientOptions): Promise<boolean> => existsSync(await folderOf(options));

/**
 * Builds the phone's client for a browser or for WeChat, unless the same sources were built before.
 * @returns the folder that holds it; it stays as it is while newer ones are built beside it
 */
export async function buildClient(options: ClientOptions): Promise<string> {
  const folder = await folderOf(options);
  if (existsSync(folder)) return folder;
  // In a process of its own: the generator is large, and nothing else of a start needs it.
  await runNode(['deploy/up.mjs', 'phone', 'documents'], root, {});
  const making = join(builtFolder, `making-${options.target}-${process.pid}`);
  await rm(making, { recursive: true, force: true });
  try {
    await runTaro(options, making);
    // Somebody edited meanwhile: it is served once, and never again under the name of something else.
    const unchanged = (await folderOf(options)) === folder;
    const place = unchanged ? folder : `${folder}-edited-${process.pid}`;
    // Another build of the same sources may have come first: both are alike.
    await rename(making, place).catch((error) => {
      if (!existsSync(place)) throw error;
    });
    await removeOld(options.target, place);
    return place;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function folderOf({ target, demo, gateway = '/graphql' }: ClientOptions): Promise<string> {
  return join(builtFolder, `${target}-${await hashOfInputs({ target, demo: String(demo), gateway })}`);
}

async function runTaro({ target, demo, gateway = '/graphql' }: ClientOptions, out: string): Promise<void> {
  const taro = [join(root, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', target, '--disable-global-config'];
  const output = await runNode(taro, phoneFolder, {
    NODE_ENV: 'production',
    SANWEI_CLIENT_OUT: out.slice(phoneFolder.length + 1),
    SANWEI_CLIENT_DEMO: String(demo),
    SANWEI_CLIENT_GATEWAY: gateway,
  });
  // Taro ends well although its pages did not compile.
  const built = existsSync(join(out, target === 'h5' ? 'index.html' : 'app.json')) && !/ERROR in /.test(output);
  if (!built) throw notBuilt(output);
}

/** @returns what it said @throws ServerTrouble when it did not end well */
function runNode(args: string[], cwd: string, more: Record<string, string>): Promise<string> {
  // Moving bars would fill the words of an error.
  const env = { ...process.env, ...more, NO_COLOR: '1', CI: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    // Whoever is stopped in the middle of a start leaves nothing behind that goes on building.
    const end = () => child.kill();
    process.once('exit', end);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', end);
      return code === 0 ? resolve(output) : reject(notBuilt(output));
    });
  });
}

const notBuilt = (output: string) =>
  new ServerTrouble('手机页面没有编译成功', 'the phone’s client was not built', output.trimEnd().slice(-4_000));

/** A running city may start its server of an older one again; a few stay. */
async function removeOld(target: Target, newest: string): Promise<void> {
  const names = (await readdir(builtFolder)).filter((name) => name.startsWith(`${target}-`));
  const aged = await Promise.all(
    names.map(async (name) => ({ path: join(builtFolder, name), at: (await stat(join(builtFolder, name))).mtimeMs })),
  );
  const old = aged.filter(({ path }) => path !== newest).sort((a, b) => b.at - a.at);
  for (const { path } of old.slice(keptBuilds - 1)) await rm(path, { recursive: true, force: true });
}
