import { QueryClient } from '@tanstack/react-query';
import { platform } from '../platform/index.js';
import type { Acting, Outcome } from './act.js';
import { newCommandId } from './command-id.js';
import { Copies } from './copies.js';
import type { Document } from './document.js';
import { Farewells } from './farewells.js';
import { type Heard, post } from './gateway.js';
import { Pending } from './pending.js';
import { type Begun, SignedIn, type SignIn } from './signed-in.js';
import { takesAway } from './takes-away.js';
import { telling } from './telling.js';

export const signedIn = new SignedIn(platform);
export const copies = new Copies(platform);
const pending = new Pending(platform);
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
const putAwayPage = '/pages/put-away/put-away';
/** The gateway gives up after 3 s; the rest is the way there and back. */
const withinMs = 8_000;
const patienceMs = 20_000;
const wait: Acting<unknown>['wait'] = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const farewells = new Farewells();

/** A reading. An ended sign-in is forgotten here, and its person is asked to sign in again. */
export async function ask<Result, Variables>(document: Document<Result, Variables>, variables: Variables): Promise<Heard<Result>> {
  const token = signedIn.current()?.token;
  const heard = await post<Result>(platform, document, variables, { token, withinMs });
  if (token && heard.troubles.some(({ code }) => code === 'UNAUTHENTICATED')) signInAgain(token);
  if (heard.data) void farewells.again();
  return heard;
}

/**
 * A command. @param intent names what the person wants, e.g. `enroll.<class>`: until there is an answer, the same wish has the same id.
 * @param drawnFor whose page was tapped; for nobody else it is sent
 */
export async function tell<Result>(
  document: Document<Result, unknown>,
  intent: string,
  input: unknown,
  drawnFor: string | undefined,
): Promise<Outcome<Result>> {
  if (isOthers(drawnFor)) return { kind: 'signedOut' };
  const token = signedIn.current()?.token;
  const outcome = await telling(document, intent, input, { platform, pending, token, withinMs, wait, patienceMs });
  if (outcome.kind === 'signedOut') signInAgain(token, 'tapped');
  if (outcome.kind === 'done' && takesAway(document)) forgetAnswers();
  return outcome;
}

/** The page below keeps what was filled in; after the sign-in one comes back to it. */
export function signInAgain(token: string | undefined, why: 'asked' | 'tapped' = 'asked'): void {
  // Of several requests that were under way only the first finds this sign-in; a newer one stays.
  if (signedIn.current()?.token !== token) return;
  signedIn.end();
  if (!platform.go.here().endsWith('sign-in/sign-in')) platform.go.to(`${signInPage}?again=${why}`);
}

/** @returns `other`: what lies below belongs to somebody else, and has to be left */
export function beginSignIn(signIn: SignIn): Begun {
  const begun = signedIn.begin(signIn);
  if (begun !== 'same') forgetAll();
  void queries.invalidateQueries();
  return begun;
}

/** Signed out, or the account is closed: nothing of this person stays on the phone. */
export function endSignIn(): void {
  signedIn.forget();
  forgetAll();
}

/**
 * The phone forgets at once. @param document ends the sign-in of its token
 * @returns whether the gateway has heard of it; if not, it is told when it is reachable again
 */
export async function leave(document: Document<unknown, { id: string }>): Promise<boolean> {
  const token = signedIn.current()?.token;
  const id = newCommandId(platform.now(), platform.random);
  endSignIn();
  return farewells.say(() =>
    token ? post(platform, document, { id }, { token, withinMs }) : Promise.resolve({ data: null, troubles: [] }),
  );
}

/** What this window shows belongs to one person, whatever another window of the browser does. @returns the end of it */
export function watchOtherWindows(): () => void {
  return platform.storage.onChange((key) => {
    if (signedIn.concerns(key) && !isPutAway()) void queries.invalidateQueries();
  });
}

/** The network is back. */
export function askAfresh(): void {
  void queries.invalidateQueries();
  void farewells.again();
}

/** The page that says it is there: this window belongs to whoever is signed in now. */
export function takeOver(): void {
  signedIn.handOver();
}

/** Another window has signed out, or signed in somebody else: from this moment nothing of the person before is shown, and it is said why. */
function isPutAway(): boolean {
  const elsewhere = signedIn.look();
  if (elsewhere !== 'other' && elsewhere !== 'left') return false;
  putAway(elsewhere);
  return true;
}

/** Also where a page of the person before is still there, because the one that says it did not come. */
function isOthers(drawnFor: string | undefined): boolean {
  if (isPutAway()) return true;
  if (drawnFor === undefined || drawnFor === signedIn.whose()) return false;
  putAway('other');
  return true;
}

function putAway(why: 'other' | 'left'): void {
  copies.end();
  queries.clear();
  platform.go.anew(`${putAwayPage}?why=${why}`);
}

/** Something was deleted: no answer of before is kept. What is open is asked again, and what is not is gone. */
function forgetAnswers(): void {
  copies.forget();
  queries.removeQueries({ type: 'inactive' });
}

function forgetAll(): void {
  copies.forget();
  pending.forget();
  for (const key of platform.storage.keys()) if (key.startsWith('draft.')) platform.storage.remove(key);
  queries.clear();
}
