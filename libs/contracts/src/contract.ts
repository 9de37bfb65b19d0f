import type { z } from 'zod';
import { type Actor, type Audience, type Grant, serviceOf } from './actor.js';
import type { NotAsked, Refusals, WireError } from './refusal.js';
import type { Service } from './service.js';

/** A line in the trail for each asking, reads, dry runs (`dryRun`) and refusals too: what was done, and which input field names the thing. */
export type Trail<I extends z.ZodObject> = { action: string; of: Extract<keyof z.output<I>, string> };

type Asking<I extends z.ZodObject, O extends z.ZodType> = {
  /** What it does, in Chinese: the description in the GraphQL schema. */
  words: string;
  for: readonly Audience[];
  /** Which processes may put it on the wire; NATS permissions are made from this. The gateway unless said otherwise. */
  askedBy?: readonly Service[];
  input: I;
  output: O;
  trail?: Trail<I>;
  /** Attempts are counted by where they come from: the address of the client goes along, and is never kept but as a keyed hash. */
  countsAddress?: boolean;
  /** Only for whoever has shown a second factor within the last five minutes. */
  stepUp?: boolean;
};
export type CommandSpec<I extends z.ZodObject, O extends z.ZodType, R extends Refusals> = Asking<I, O> & {
  refusals: R;
  /** `unsigned`: kept without who asked and when in the day, where that would tell on the people it was about. `none` where the reply is a secret (a sign-in) and must not be kept; the second tap is then a new act. */
  receipt?: 'kept' | 'unsigned' | 'none';
  /** It ends the sign-in that it is asked with, and answers `{ at }`. Asked again with that token it gets its first reply, not "sign in". */
  endsLogin?: boolean;
};
export type Command<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType, R extends Refusals = Refusals> = Required<
  Pick<CommandSpec<I, O, R>, 'askedBy' | 'receipt'>
> &
  CommandSpec<I, O, R> & { kind: 'command'; subject: string };
export type Query<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType, R extends Refusals = Refusals> = Required<
  Pick<Asking<I, O>, 'askedBy'>
> &
  Asking<I, O> & { kind: 'query'; subject: string; refusals: R };
// biome-ignore lint/suspicious/noExplicitAny: the widest request; inputs are contravariant, so `unknown` would refuse every real one
export type Request = Command<any, any, any> | Query<any, any, any>;

/** @param subject `<service>.<noun>.<verb-noun>.v<n>` — it is also the NATS subject and gives the GraphQL name. */
export const defineCommand = <I extends z.ZodObject, O extends z.ZodType, R extends Refusals>(
  subject: string,
  spec: CommandSpec<I, O, R>,
): Command<I, O, R> => ({ askedBy: ['gateway'], receipt: 'kept', ...spec, kind: 'command', subject });

/** @param subject as for `defineCommand`. `refusals` may be left out: most readings answer or find nothing. */
export const defineQuery = <I extends z.ZodObject, O extends z.ZodType, R extends Refusals = Record<never, never>>(
  subject: string,
  spec: Asking<I, O> & { refusals?: R },
): Query<I, O, R> => ({ askedBy: ['gateway'], ...spec, refusals: spec.refusals ?? ({} as R), kind: 'query', subject });

export type In<C extends Request> = z.output<C['input']>;
export type Out<C extends Request> = z.output<C['output']>;
export type RefusalOf<C extends Request> = {
  [K in keyof C['refusals'] & string]: { code: K } & ArgsOf<C['refusals'][K]['args']>;
}[keyof C['refusals'] & string];
// zod's output of an empty object is Record<string, never>, which would forbid the code as well.
type ArgsOf<A> = A extends z.ZodObject<infer S> ? (keyof S extends never ? unknown : z.output<A>) : never;
/** A refusal that the contract does not list does not compile. */
export type Reply<C extends Request> = { ok: true; value: Out<C> } | { ok: false; error: RefusalOf<C> };

/** What comes back over the wire: the contract's own answers, or an error that every request can meet. */
export type WireReply<C extends Request> = Reply<C> | { ok: false; error: WireError };

export const serviceIn = (subject: string): Service => subject.slice(0, subject.indexOf('.')) as Service;

/**
 * A grant for a site or a case opens nothing by itself: no operation is scoped by one yet, and whoever took it for a role in the whole
 * city would see everything.
 */
const opens = ({ scope }: Grant): boolean => scope.of === 'city' || scope.of === 'branch';

/** Coarse permission, as data, deny by default. Ownership is a WHERE in the store, consent an argument of the rule. */
export const mayAsk = (contract: Request, actor: Actor): boolean => {
  if (actor.kind === 'system') {
    const service = serviceOf(actor);
    const itself = service === serviceIn(contract.subject);
    return contract.for.includes('system') && service !== null && (itself || contract.askedBy.includes(service));
  }
  if (contract.for.includes('anyone') || (actor.kind === 'person' && contract.for.includes('signedIn'))) return true;
  return actor.grants.some((grant) => opens(grant) && contract.for.includes(grant.role));
};

/** Why an asking goes no further, or null: what the gateway asks early and the owning service by itself. @param now milliseconds */
export const whyNotAsk = (contract: Request, actor: Actor, now = Date.now()): NotAsked | null => {
  if (!mayAsk(contract, actor)) return { code: actor.mustChangePassword ? 'PasswordChangeNeeded' : 'NotAllowed' };
  return contract.stepUp && actor.kind === 'person' && (actor.steppedUpUntil ?? 0) <= now ? { code: 'StepUpNeeded' } : null;
};
