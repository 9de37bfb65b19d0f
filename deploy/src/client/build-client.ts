import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../city/places.js';
import { hashOfInputs } from './inputs.js';
import { keptBuild, notBuilt, runNode } from './kept-build.js';
import { builtFolder, phoneFolder } from './places.js';

export type Target = 'h5' | 'weapp';
export type ClientOptions = {
  target: Target;
  /** Whether the demo people are in it; never in what goes out to a city. */
  demo: boolean;
  /** Where GraphQL is asked: a path of the same host for a browser, a whole address for WeChat. */
  gateway?: string;
};

/** Builds the phone's client for a browser or for WeChat. @returns the folder that holds it */
export const buildClient = (options: ClientOptions): Promise<string> =>
  keptBuild({
    folderOf: () => folderOf(options),
    make: async (into) => {
      // In a process of its own: the generator is large, and nothing else of a start needs it.
      await runNode(['deploy/up.mjs', 'phone', 'documents'], root, {});
      await runTaro(options, into);
    },
  });

async function folderOf({ target, demo, gateway = '/graphql' }: ClientOptions): Promise<string> {
  return join(builtFolder(phoneFolder), `${target}-${await hashOfInputs('mini-program', { target, demo: String(demo), gateway })}`);
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
