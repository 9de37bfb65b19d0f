import { join } from 'node:path';
import { root } from '../city/places.js';

export const phoneFolder = join(root, 'clients/mini-program');
export const consoleFolder = join(root, 'clients/console');
/** What is built of a client, by the hash of what it was built from. */
export const builtFolder = (client: string): string => join(client, 'dist');
