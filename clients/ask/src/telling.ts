import { type Acting, act, isAnswered, type Outcome } from './act.js';
import type { Document } from './document.js';
import { type Heard, mayPass, post } from './gateway.js';
import type { Pending } from './pending.js';
import type { Port } from './port.js';
import { mayHaveArrived, neverLeft, settledBefore } from './words/unsent.js';

type Telling = Pick<Acting<unknown>, 'wait' | 'patienceMs'> & {
  port: Pick<Port, 'send' | 'now' | 'network'>;
  pending: Pending;
  token: string | undefined;
  withinMs: number;
  /** It proves who somebody is and changes no thing: what waited for it is sent again as it was, and its reply is news. */
  changesNothing?: boolean;
};

/** Sends one wish under its id until there is an answer or patience ends, and says of an unanswered one whether it may have arrived. */
export async function telling<Result>(
  document: Document<Result, unknown>,
  intent: string,
  input: unknown,
  { port, pending, token, withinMs, changesNothing = false, ...acting }: Telling,
): Promise<Outcome<Result>> {
  // Before anything is sent: what is answered meanwhile elsewhere does not make this one old.
  let old = pending.isOld(intent);
  let id = pending.idOf(intent, input);
  const whose = pending.whose();
  const isTheirs = () => pending.whose() === whose;
  const send = async () => {
    const before = pending.mayHaveArrived(intent);
    if (isTheirs()) pending.sent(intent, true);
    const heard = await post<Result>(port, document, variablesOf(document, id, input), { token, withinMs });
    if (isTheirs() && !before && !heard.troubles.some((trouble) => mayPass(trouble) && !trouble.stayedHere)) pending.sent(intent, false);
    return heard;
  };
  const outcome = await act<Result>({
    send: async () => {
      const heard = await send();
      if (!isTaken(heard) || !isTheirs()) return heard;
      // From before a reload, or another window's: it was for something else.
      id = pending.renew(intent, input);
      old = false;
      return send();
    },
    now: () => port.now().getTime(),
    ...acting,
  });
  if (!isTheirs()) return outcome;
  if (isAnswered(outcome)) pending.answered(intent, outcome.kind === 'done' && !changesNothing);
  if (outcome.kind === 'done' && old) return { kind: 'settled', message: settledBefore };
  if (outcome.kind !== 'unsent') return outcome;
  if (pending.mayHaveArrived(intent)) return { ...outcome, sent: true, message: mayHaveArrived };
  return { ...outcome, sent: false, message: outcome.code === 'LOST' ? neverLeft : outcome.message };
}

/** Most commands have one argument beside their id, `$input`; a document that names none has each field of it by its name. */
function variablesOf(document: Document<unknown, unknown>, id: string, input: unknown): object {
  if (input === undefined) return { id };
  return /\$input\b/.test(document.toString()) ? { id, input } : { ...(input as object), id };
}

const isTaken = ({ troubles }: Heard<unknown>): boolean => troubles[0]?.code === 'COMMAND_ID_TAKEN';
