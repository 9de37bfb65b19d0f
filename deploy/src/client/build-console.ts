import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../city/places.js';
import { hashOfInputs } from './inputs.js';
import { keptBuild, notBuilt, runNode } from './kept-build.js';
import { builtFolder, consoleFolder } from './places.js';

const folderOf = async (): Promise<string> => join(builtFolder(consoleFolder), `console-${await hashOfInputs('console', {})}`);

/** Builds the console. @returns the folder that holds it */
export const buildConsole = (): Promise<string> =>
  keptBuild({
    folderOf,
    make: async (into) => {
      await runNode(['deploy/up.mjs', 'console', 'documents'], root, {});
      const vite = [join(root, 'node_modules/vite/bin/vite.js'), 'build'];
      const output = await runNode(vite, consoleFolder, { NODE_ENV: 'production', SANWEI_CLIENT_OUT: into });
      if (!existsSync(join(into, 'index.html'))) throw notBuilt(output);
    },
  });
