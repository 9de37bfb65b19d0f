import type { Actor, Request, Role, WireReply } from '@sanwei/contracts';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { type Ask, Asker } from './asker.js';

export const aPerson = (...roles: Role[]): Actor => ({
  kind: 'person',
  id: '0190c2f0-0000-7000-8000-000000000001',
  grants: roles.map((role) => ({ role, scope: { of: 'city', id: null } })),
  loginId: '0190c2f0-0000-7000-8000-000000000002',
});

export type Message = { subject: string; input: unknown; id: string };
/** The far end of the wire, and what reached it. */
export const aFarEnd = (answer: (contract: Request, input: never) => unknown) => {
  const messages: Message[] = [];
  const ask: Ask = async (contract, input, { id }) => {
    messages.push({ subject: contract.subject, input, id });
    const reply = answer(contract, input as never);
    return (isReply(reply) ? reply : { ok: true, value: reply }) as WireReply<typeof contract>;
  };
  return { ask, messages };
};
const isReply = (reply: unknown): boolean => typeof reply === 'object' && reply !== null && 'ok' in reply;

type Run = { ask: Ask; actor: Actor; variables?: Record<string, unknown>; until?: number };
/** Runs a document as one request; plain objects, as they go to the client. */
export async function run(schema: GraphQLSchema, document: string, { ask, actor, variables, until = Date.now() + 3000 }: Run) {
  const asker = new Asker({ ask, caller: { actor, passport: 'signed' }, requestId: 'request', until });
  const result = await execute({ schema, document: parse(document), variableValues: variables, contextValue: { asker } });
  return JSON.parse(JSON.stringify(result)) as {
    data: Record<string, unknown> | null;
    errors?: { path: string[]; message: string; extensions: Record<string, unknown> }[];
  };
}
