import { type Document, type Heard, type Outcome, post, telling } from '@sanwei/ask';
import { platform } from '../platform/index.js';
import { farewells, forgetAnswers, pending, queries, signedIn, withinMs } from './held.js';
import { isOthers, signInAgain } from './signing-in.js';
import { takesAway } from './takes-away.js';
import { worksOnce } from './works-once.js';

const patienceMs = 20_000;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

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
  const outcome = await telling(document, intent, input, {
    ...{ port: platform, pending, token, withinMs, wait },
    patienceMs: worksOnce(document) ? 0 : patienceMs,
  });
  if (outcome.kind === 'signedOut') signInAgain(token, 'tapped');
  if ((outcome.kind === 'done' || outcome.kind === 'settled') && takesAway(document)) forgetAnswers();
  return outcome;
}

/** The network is back. */
export function askAfresh(): void {
  void queries.invalidateQueries();
  void farewells.again();
}
