import { QueryClient } from '@tanstack/react-query';
import { platform } from '../platform/index.js';
import { type Acting, act, isAnswered, type Outcome } from './act.js';
import { Copies } from './copies.js';
import type { Document } from './document.js';
import { type Heard, post } from './gateway.js';
import { Pending } from './pending.js';
import { SignedIn, type SignIn } from './signed-in.js';

export const signedIn = new SignedIn(platform);
export const copies = new Copies(platform);
export const pending = new Pending(platform);
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

const signInPage = '/pages/sign-in/sign-in';
/** The gateway gives up after 3 s; the rest is the way there and back. */
const withinMs = 8_000;
const patienceMs = 20_000;
const wait: Acting<unknown>['wait'] = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A reading. An ended sign-in is forgotten here, and its person is asked to sign in again. */
export async function ask<Result, Variables>(document: Document<Result, Variables>, variables: Variables): Promise<Heard<Result>> {
  const token = signedIn.current()?.token;
  const heard = await post<Result>(platform, document, variables, { token, withinMs });
  if (token && heard.troubles.some(({ code }) => code === 'UNAUTHENTICATED')) signInAgain(token);
  return heard;
}

/**
 * A command. @param intent names what the person wants, e.g. `enroll.<class>`: until there is an answer, the same wish has the same id.
 */
export async function tell<Result>(document: Document<Result, unknown>, intent: string, input: unknown): Promise<Outcome<Result>> {
  const token = signedIn.current()?.token;
  const id = pending.idOf(intent, input);
  const variables = input === undefined ? { id } : { id, input };
  const outcome = await act<Result>({
    send: () => post<Result>(platform, document, variables, { token, withinMs }),
    wait,
    patienceMs,
    now: () => platform.now().getTime(),
  });
  if (isAnswered(outcome)) pending.answered(intent);
  if (outcome.kind === 'signedOut') signInAgain(token);
  return outcome;
}

/** The page below keeps what was filled in; after the sign-in one comes back to it. */
export function signInAgain(token: string | undefined): void {
  // Of several requests that were under way only the first finds this sign-in; a newer one stays.
  if (signedIn.current()?.token !== token) return;
  signedIn.end();
  if (!platform.go.here().endsWith('sign-in/sign-in')) platform.go.to(`${signInPage}?again=1`);
}

export function beginSignIn(signIn: SignIn): void {
  if (signedIn.begin(signIn).other) forgetAll();
  void queries.invalidateQueries();
}

/** Signed out, or the account is closed: nothing of this person stays on the phone. */
export function endSignIn(): void {
  forgetAll();
  signedIn.forget();
}

function forgetAll(): void {
  copies.forget();
  pending.forget();
  for (const key of platform.storage.keys()) if (key.startsWith('draft.')) platform.storage.remove(key);
  queries.clear();
}
