import type { Msg, MsgHdrs } from '@nats-io/transport-node';
import { type Actor, nobody } from '@sanwei/contracts';
import type { Verifier } from './passport.js';

/**
 * A message as it came in: who asks is taken from the signed passport alone, never from the body. `address` is what the gateway says
 * of the client, for contracts that count by it.
 */
export type Asking = {
  id: string;
  actor: Actor;
  body: unknown;
  until: number;
  requestId: string;
  traceparent: string | undefined;
  address?: string | null;
};

const idPattern = /^[0-9a-f-]{36}$/;

/** @returns null where the message cannot be from the platform: no id, a passport that does not hold, a body that is no JSON */
export const readAsking = async (message: Msg, verify: Verifier): Promise<Asking | null> => {
  const head = message.headers as MsgHdrs | undefined;
  const id = head?.get('id') ?? '';
  const passport = head?.get('passport');
  const actor = passport ? await verify(passport) : nobody;
  if (!idPattern.test(id) || !actor) return null;
  try {
    const body: unknown = message.data.length > 0 ? message.json() : {};
    const until = Number(head?.get('until')) || Date.now() + 3_000;
    return {
      ...{ id, actor, body, until, requestId: head?.get('request-id') || id },
      ...{ traceparent: head?.get('traceparent') || undefined, address: head?.get('address') || null },
    };
  } catch {
    return null;
  }
};
