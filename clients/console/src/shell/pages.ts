import { childcarePages } from '../childcare/pages.js';
import { counselingPages } from '../counseling/pages.js';
import { everyServicePages } from '../every-service/pages.js';
import { matchmakingPages } from '../matchmaking/pages.js';
import { administratorPages } from '../people/administrator-pages.js';
import { ownPages } from '../people/pages.js';
import { registerPages } from '../people/register-pages.js';
import { todayPages } from '../today/pages.js';
import type { PageOf } from './page-of.js';

/** Every page there is, in the order of the menu. Each part of the console names its own. */
export const pages: readonly PageOf[] = [
  ...todayPages,
  ...registerPages,
  ...matchmakingPages,
  ...counselingPages,
  ...childcarePages,
  ...administratorPages,
  ...everyServicePages,
  ...ownPages,
];
