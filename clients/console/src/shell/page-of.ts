import type { ComponentType } from 'react';
import type { RoleName } from '../generated/documents.js';
import type { IconName } from './menu-icons.js';

export const groups = ['work', 'people', 'matchmaking', 'counseling', 'childcare', 'platform', 'own'] as const;
export type Group = (typeof groups)[number];

/** One page of the console. It is absent for whoever has none of its roles, and its operations are refused by the services all the same. */
export type PageOf = {
  /** As wouter reads it: `/verification/:profileId`. */
  path: string;
  title: string;
  /** In the words of the search, beside the title: other names that people have for it. */
  alsoCalled?: string;
  for: readonly RoleName[] | 'everybody';
  /** In which part of the menu; a page without one is reached from another. */
  menu?: Group;
  icon?: IconName;
  load: () => Promise<{ default: ComponentType }>;
};
export const mayOpen = (page: Pick<PageOf, 'for'>, roles: ReadonlySet<RoleName>): boolean =>
  page.for === 'everybody' || page.for.some((role) => roles.has(role));
