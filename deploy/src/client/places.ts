import { join } from 'node:path';
import { root } from '../city/places.js';

export const phoneFolder = join(root, 'clients/mini-program');
/** Everything that is built from `clients/`, by the hash of what it was built from. */
export const builtFolder = join(root, 'clients/mini-program/dist');
