import { Farewells, Pending } from '@sanwei/ask';
import { QueryClient } from '@tanstack/react-query';
import { SignedIn } from './signed-in.js';
import { port } from './window.js';

// What this tab knows of its person, one of each.
export const signedIn = new SignedIn(port.storage);
export const pending = new Pending(port);
export const farewells = new Farewells();
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The browser may believe itself offline and be wrong, or the other way round: the request says it.
      networkMode: 'always',
      retry: false,
      staleTime: 5_000,
      gcTime: 5 * 60_000,
      // A tab that was in the background missed nothing that a hint would have told; whoever comes back sees what is true now.
      refetchOnWindowFocus: true,
      refetchOnReconnect: 'always',
    },
  },
});

/** The gateway gives up after 3 s; the rest is the way there and back. */
export const withinMs = 8_000;
