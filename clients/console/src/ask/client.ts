import { type Document, type Heard, nameOf, type Outcome, post, telling } from '@sanwei/ask';
import { farewells, pending, queries, signedIn, withinMs } from './held.js';
import type { SignIn, SignInState } from './signed-in.js';
import { port } from './window.js';
import { worksOnce } from './works-once.js';

const patienceMs = 20_000;
/** What is done in the middle of another wish, for its sake: that wish is as open afterwards as it was before. */
const ofSecondFactor: ReadonlySet<string> = new Set(['StepUp', 'BeginTotp', 'ConfirmTotp']);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A reading. */
export async function ask<Result, Variables>(document: Document<Result, Variables>, variables: Variables): Promise<Heard<Result>> {
  const token = signedIn.token();
  const heard = await post<Result>(port, document, variables, { token, withinMs });
  if (token && heard.troubles.some(({ code }) => code === 'UNAUTHENTICATED')) signedIn.interrupt(token);
  if (heard.data) void farewells.again();
  return heard;
}

/**
 * A command. @param intent names what is wanted, e.g. `verify.<profile>`: until there is an answer, the same wish has the same id.
 * @param drawnFor whose page was used; for nobody else it is sent
 */
export async function tell<Result>(
  document: Document<Result, unknown>,
  intent: string,
  input: unknown,
  drawnFor: string | undefined,
): Promise<Outcome<Result>> {
  const token = signedIn.token();
  if (drawnFor !== signedIn.personId() || (drawnFor !== undefined && !token)) return { kind: 'signedOut' };
  const outcome = await telling(document, intent, input, {
    ...{ port, pending, token, withinMs, wait },
    patienceMs: worksOnce(document) ? 0 : patienceMs,
    changesNothing: ofSecondFactor.has(nameOf(document)),
  });
  if (outcome.kind === 'signedOut' && token) signedIn.interrupt(token);
  return outcome;
}

/** A sign-in: nobody asks it, whoever was here before. */
export const tellAsNobody = <Result, Variables extends { input: unknown }>(
  document: Document<Result, Variables>,
  intent: string,
  input: Variables['input'],
): Promise<Outcome<Result>> =>
  telling(document as Document<Result, unknown>, intent, input, { ...{ port, pending, token: undefined, withinMs, wait }, patienceMs: 0 });

let handedOver = false;
/** Whether somebody has signed in over the pages of another person just now; said once. */
export function wasHandedOver(): boolean {
  const was = handedOver;
  handedOver = false;
  return was;
}

/** Somebody is signed in. Of somebody else nothing stays. @param username as it was typed. @returns whether it is the person whose pages lie here */
export function beginSignIn(signIn: SignIn, username?: string): boolean {
  if (!signedIn.isTheirs(signIn.personId)) {
    handedOver = signedIn.state().kind === 'ended';
    forget();
  }
  const same = signedIn.begin(signIn, username);
  void queries.invalidateQueries();
  return same;
}

/**
 * The answer to a question who works here, which came after something else had been answered: nobody is signed in by it.
 * @param askedIn who was here when it was asked
 * @param ending ends the sign-in of its token
 */
export function settleSignIn(
  signIn: SignIn,
  { askedIn, username, ending, id }: { askedIn: SignInState; username?: string; ending: Document<unknown, { id: string }>; id: string },
): void {
  if (signedIn.state() === askedIn) beginSignIn(signIn, username);
  else void farewells.say(() => post(port, ending, { id }, { token: signIn.token, withinMs }));
}

/** The tab forgets at once; the gateway is told as soon as it can be reached. @param document ends the sign-in of its token */
export function leave(document: Document<unknown, { id: string }>, id: string): void {
  const token = signedIn.token();
  putAway();
  if (token) void farewells.say(() => post(port, document, { id }, { token, withinMs }));
}

/** Nobody works here any more, and nothing of whoever did stays. */
export function putAway(): void {
  forget();
  signedIn.leave();
}

/** Answers, drafts, wishes under way. */
function forget(): void {
  pending.forget();
  queries.clear();
  for (const key of port.storage.keys()) port.storage.remove(key);
}
