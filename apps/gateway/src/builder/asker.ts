import { randomUUID } from 'node:crypto';
import { type Actor, type In, type Out, type Request, type WireError, type WireReply, whyNotAsk } from '@sanwei/contracts';
import DataLoader from 'dataloader';
import { fromWire, graphqlError, isWireError, unavailable } from './graphql-errors.js';
import { type KeyOf, type Lookup, type RowOf, readLookup } from './lookup.js';

export type AskOptions = { id: string; passport?: string; deadlineMs?: number; requestId?: string; address?: string };
/** How the gateway asks a service; never throws. */
export type Ask = <C extends Request>(contract: C, input: In<C>, options: AskOptions) => Promise<WireReply<C>>;

/** Who asks. `unknown`: there was a token, but nobody could be asked whose it is. */
export type Caller = { actor: Actor; passport?: string; unknown?: boolean };
export type Context = { asker: Asker };
export type AskerOptions = {
  ask: Ask;
  caller: Caller;
  requestId: string;
  /** Milliseconds since 1970 after which nothing is asked any more. */
  until: number;
  /** Where the client is; null where attempts from there are not counted. */
  address?: string | null;
  /** The first reply of a command that ended the very login it is asked with; `LoginEnded` where it was not this command. */
  closing?: (contract: Request, id: string, deadlineMs: number) => Promise<WireReply<Request>>;
};

/** All that one request may ask. Permission is checked here, so that joins and extras are covered too. */
export class Asker {
  private readonly loaders = new Map<Request, Map<string, DataLoader<unknown, readonly object[]>>>();
  constructor(private readonly options: AskerOptions) {}

  get caller(): Caller {
    return this.options.caller;
  }

  /** @throws GraphQLError when the caller may not ask, or the time is over; refusals and wire errors are values */
  async reply<C extends Request>(contract: C, input: In<C>, id: string = randomUUID()): Promise<WireReply<C>> {
    const { ask, caller, requestId, until, closing, address } = this.options;
    const deadlineMs = until - Date.now();
    if (deadlineMs <= 0) throw unavailable();
    // A person's attempt at what leaves a trail goes on to the owning service, which refuses it and writes that down.
    const recorded = contract.trail !== undefined && caller.actor.kind === 'person';
    const why = whyNotAsk(contract, caller.actor);
    if (why && !recorded) {
      const again = closing && contract.kind === 'command' && contract.endsLogin && !caller.unknown && caller.actor.kind === 'nobody';
      const first = again ? await closing(contract, id, deadlineMs) : null;
      if (first && (first.ok || first.error.code !== 'LoginEnded')) return first;
      throw caller.unknown ? unavailable() : fromWire(why, caller.actor);
    }
    const more = { ...(caller.passport && { passport: caller.passport }), ...(contract.countsAddress && address && { address }) };
    return ask(contract, input, { id, requestId, deadlineMs, ...more });
  }

  /** @throws GraphQLError for everything but an answer */
  async value<C extends Request>(contract: C, input: In<C>, id?: string): Promise<Out<C>> {
    const reply = await this.reply(contract, input, id);
    if (reply.ok) return reply.value;
    throw this.errorOf(contract, reply.error);
  }

  /** The row whose field `by` is the key, or null. Keys of one moment become one message. */
  async row<C extends Lookup>(contract: C, by: string, key: KeyOf<C>): Promise<RowOf<C> | null> {
    return (await this.rows(contract, by, key))[0] ?? null;
  }

  async rows<C extends Lookup>(contract: C, by: string, key: KeyOf<C>): Promise<readonly RowOf<C>[]> {
    return (await this.loader(contract, by).load(key)) as readonly RowOf<C>[];
  }

  errorOf(contract: Request, error: { code: string }): Error {
    if (isWireError(error)) return this.wireError(error);
    const message = contract.refusals[error.code]?.message(error) ?? '没有办成，请刷新后再试';
    return graphqlError('REFUSED', message, { refusal: error.code });
  }

  wireError(error: WireError): Error {
    return fromWire(error, this.caller.actor);
  }

  private loader(contract: Lookup, by: string): DataLoader<unknown, readonly object[]> {
    const ofContract = this.loaders.get(contract) ?? new Map<string, DataLoader<unknown, readonly object[]>>();
    this.loaders.set(contract, ofContract);
    const loader = ofContract.get(by) ?? this.newLoader(contract, by);
    ofContract.set(by, loader);
    return loader;
  }

  private newLoader(contract: Lookup, by: string): DataLoader<unknown, readonly object[]> {
    const { keys: field, most } = readLookup(contract, by);
    const load = async (keys: readonly unknown[]) => {
      const { items } = (await this.value(contract, { [field]: keys })) as { items: readonly Record<string, unknown>[] };
      const rows = new Map<unknown, object[]>(keys.map((key) => [key, []]));
      for (const item of items) rows.get(item[by])?.push(item);
      return keys.map((key) => rows.get(key) ?? []);
    };
    return new DataLoader(load, { maxBatchSize: most });
  }
}
