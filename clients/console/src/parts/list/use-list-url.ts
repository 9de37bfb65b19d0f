import { useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { heldUnder, hold } from './out-of-address.js';

/** What a list shows stands in its address: it can be sent to a colleague, kept, and gone back to. */
export type ListUrl<Filter extends string> = {
  filters: Readonly<Partial<Record<Filter, string>>>;
  /** Sets some and begins at the first page; undefined takes one off. */
  set(changed: Partial<Record<Filter, string | undefined>>): void;
  clear(): void;
  /** Opens one thing over the list, or closes it: the filter `open`, on the page where one is. */
  open(id: string | undefined): void;
  /** The cursor of this page, null for the first. */
  after: string | null;
  /** From 1; for reading, the cursor says where we are. */
  page: number;
  next(after: string): void;
  /** The page before when it was seen in this visit, else the first. */
  back(): void;
  /** Whether `back` knows the page before. */
  knowsBack: boolean;
};

/** @param unwritten filters that say something of a person: they hold while the tab is open, and do not stand in the address */
export function useListUrl<Filter extends string>(names: readonly Filter[], unwritten: readonly Filter[] = []): ListUrl<Filter> {
  const search = new URLSearchParams(useSearch());
  const [path, go] = useLocation();
  const seen = useRef<(string | null)[]>([]);
  const kept = heldUnder(useHistoryState<{ kept?: string } | null>()?.kept);
  const filters = Object.fromEntries(
    names.flatMap((name) => {
      const value = unwritten.includes(name) ? kept[name] : search.get(name);
      return value ? [[name, value]] : [];
    }),
  ) as ListUrl<Filter>['filters'];
  const after = search.get('after');
  const page = Math.max(1, Number(search.get('page')) || 1);
  const to = (values: Partial<Record<Filter, string | undefined>>, place?: { after: string | null; page: number }) => {
    const next = new URLSearchParams();
    for (const name of names) if (values[name] && !unwritten.includes(name)) next.set(name, values[name] ?? '');
    if (place?.after) {
      next.set('after', place.after);
      next.set('page', String(place.page));
    }
    const text = next.toString();
    const hidden = Object.fromEntries(unwritten.flatMap((name) => (values[name] ? [[name, values[name] ?? '']] : [])));
    go(text ? `${path}?${text}` : path, Object.keys(hidden).length > 0 ? { state: { kept: hold(hidden) } } : {});
  };
  return {
    filters,
    after,
    page,
    set: (changed) => {
      seen.current = [];
      to({ ...filters, ...changed });
    },
    clear: () => {
      seen.current = [];
      to({});
    },
    open: (id) => to({ ...filters, open: id } as Partial<Record<Filter, string>>, { after, page }),
    next: (cursor) => {
      seen.current.push(after);
      to(filters, { after: cursor, page: page + 1 });
    },
    back: () => {
      const before = seen.current.pop();
      if (before === undefined) to(filters);
      else to(filters, { after: before, page: page - 1 });
    },
    knowsBack: seen.current.length > 0,
  };
}
