import { Farewells, Pending } from '@sanwei/ask';
import { QueryClient } from '@tanstack/react-query';
import { platform } from '../platform/index.js';
import { Copies } from './copies.js';
import { SignedIn } from './signed-in.js';

// What this window knows of its person, one of each.
export const signedIn = new SignedIn(platform);
export const copies = new Copies(platform);
export const pending = new Pending(platform);
export const farewells = new Farewells();
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The phone may believe itself offline and be wrong, or the other way round: the request says it.
      networkMode: 'always',
      retry: false,
      staleTime: 5_000,
      // A copy of a minute ago is shown at once, and asked for anew all the same.
      refetchOnMount: 'always',
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  },
});

/** The gateway gives up after 3 s; the rest is the way there and back. */
export const withinMs = 8_000;

/** Something was deleted: no answer of before is kept. What is open is asked again, and what is not is gone. */
export function forgetAnswers(): void {
  copies.forget();
  queries.removeQueries({ type: 'inactive' });
}

/** Nothing of whoever was here stays on the phone. */
export function forgetAll(): void {
  copies.forget();
  pending.forget();
  for (const key of platform.storage.keys()) if (key.startsWith('draft.')) platform.storage.remove(key);
  queries.clear();
}
