import type { Request, WireReply } from '@sanwei/contracts';
import type { WorkOf } from './work.js';

/** One asking, already parsed and allowed. `id` is the idempotency key of a command. */
export type Asked<C extends Request> = WorkOf & { contract: C; id: string; input: unknown; receiptKey: Buffer };
export type Committed = { hints: ReadonlySet<string>; toRelay: boolean };
export type Outcome<C extends Request> = { reply: WireReply<C>; committed: Committed | null };

/** What the trail names of an asking: the id in the input field that its contract says. */
export const objectOf = ({ contract, input }: { contract: Request; input: unknown }): string => {
  const named = contract.trail && (input as Record<string, unknown>)[contract.trail.of];
  // Many rows with more than an id each: how many. The use case writes a line for each that it acts on.
  if (Array.isArray(named) && typeof named[0] === 'object') return String(named.length);
  return contract.trail ? String(named) : '';
};

/** What the trail says of an asking that was not refused: `tried` of a dry run, which looks like the act in everything else. */
export const outcomeOf = ({ input }: { input: unknown }): 'done' | 'tried' =>
  (input as { dryRun?: unknown } | null)?.dryRun === true ? 'tried' : 'done';
