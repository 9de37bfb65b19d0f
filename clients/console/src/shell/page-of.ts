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
  /** `whole`: it has the screen for itself, without menu and head, for a room that looks at it or a tablet that is handed round. */
  frame?: 'whole';
  load: () => Promise<{ default: ComponentType }>;
};
export const mayOpen = (page: Pick<PageOf, 'for'>, roles: ReadonlySet<RoleName>): boolean =>
  page.for === 'everybody' || page.for.some((role) => roles.has(role));

/** The page of an address, the first that fits, as the routes take it. `:name` stands for one part of it. */
export const pageAt = <Page extends Pick<PageOf, 'path'>>(pages: readonly Page[], address: string): Page | undefined => {
  const parts = address.split('/');
  return pages.find(({ path }) => {
    const wanted = path.split('/');
    return (
      wanted.length === parts.length && wanted.every((part, place) => (part.startsWith(':') ? parts[place] !== '' : part === parts[place]))
    );
  });
};

/** What lies around the page of an address. Whoever may not open it is told so within the menu, which leads on. */
export const frameOf = (pages: readonly Pick<PageOf, 'path' | 'for' | 'frame'>[], address: string, roles: ReadonlySet<RoleName>) => {
  const page = pageAt(pages, address);
  return page && mayOpen(page, roles) ? (page.frame ?? 'menu') : 'menu';
};
