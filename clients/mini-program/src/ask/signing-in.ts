import { type Document, newCommandId, post } from '@sanwei/ask';
import { platform } from '../platform/index.js';
import { copies, farewells, forgetAll, queries, signedIn, withinMs } from './held.js';
import type { Begun, SignIn } from './signed-in.js';

const signInPage = '/pages/sign-in/sign-in';
const putAwayPage = '/pages/put-away/put-away';

/** The page below keeps what was filled in; after the sign-in one comes back to it. */
export function signInAgain(token: string | undefined, why: 'asked' | 'tapped' = 'asked'): void {
  // Of several requests that were under way only the first finds this sign-in; a newer one stays.
  if (signedIn.current()?.token !== token) return;
  signedIn.interrupt();
  // Whoever holds the phone now may not be its person: what is on the page stays, for the way back, and nothing on the disk.
  copies.wipe();
  if (!platform.go.here().endsWith('sign-in/sign-in')) platform.go.to(`${signInPage}?again=${why}`);
}

/** The sign-in page is gone. Whoever has not signed in on it sees nothing of the person before any more. */
export function signInLeft(): void {
  signedIn.giveUp();
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
  endSignIn();
  return token === undefined || turnAway(document, token);
}

/** A sign-in that nobody wants any more: it was answered after its page was left. @param document ends the sign-in of its token */
export function turnAway(document: Document<unknown, { id: string }>, token: string): Promise<boolean> {
  const id = newCommandId(platform.now(), platform.random);
  return farewells.say(() => post(platform, document, { id }, { token, withinMs }));
}

/** What this window shows belongs to one person, whatever another window of the browser does. @returns the end of it */
export function watchOtherWindows(): () => void {
  return platform.storage.onChange((key) => {
    if (signedIn.concerns(key) && !isPutAway()) void queries.invalidateQueries();
  });
}

/** The page that says it is there: this window belongs to whoever is signed in now. */
export function takeOver(): void {
  signedIn.handOver();
}

/** Whether a page is not for whoever is signed in; then it is left. Also where the page that says so did not come. */
export function isOthers(drawnFor: string | undefined): boolean {
  if (isPutAway()) return true;
  if (drawnFor === undefined || drawnFor === signedIn.whose()) return false;
  putAway('other');
  return true;
}

/** Another window has signed out, or signed in somebody else: from this moment nothing of the person before is shown, and it is said why. */
function isPutAway(): boolean {
  const elsewhere = signedIn.look();
  if (elsewhere !== 'other' && elsewhere !== 'left') return false;
  putAway(elsewhere);
  return true;
}

function putAway(why: 'other' | 'left'): void {
  copies.end();
  queries.clear();
  platform.go.anew(`${putAwayPage}?why=${why}`);
}
