import type { Accent, IconName } from '../../parts/icon/icon.js';
import { doorWords } from '../../words/services.js';

export type Door = { name: string; note: string; more: string; icon: IconName; accent: Accent; path: string };
/** The three services, as the home page and the page of services show them. */
export const doors: readonly Door[] = [
  { ...doorWords.matchmaking, icon: 'thread', accent: 'coral', path: '/matchmaking/start/start' },
  { ...doorWords.counseling, icon: 'talk', accent: 'teal', path: '/counseling/start/start' },
  { ...doorWords.childcare, icon: 'family', accent: 'amber', path: '/childcare/start/start' },
];
