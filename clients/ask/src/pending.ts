import { newCommandId } from './command-id.js';
import type { Port } from './port.js';

/**
 * @property sent it may have arrived: nobody knows
 * @property old something else has been done since: a reply under this id may tell of a time before that
 */
type Kept = { id: string; at: number; sent?: true; old?: true };
const prefix = 'pending.';
const keptMs = 24 * 3_600_000;
/** So long a reply under the same id is news, while nothing else was done. */
const freshMs = 10 * 60_000;
/** Intents are `verb.thing`, and `verb.thing.state` where the wish is another one once the thing has changed. */
const thingOf = (intent: string): string | undefined => intent.split('.')[1];

/**
 * Command ids that have no answer yet. An intent has one id until it is answered, through lost connections and reloads,
 * so that the second tap gets the reply of the first.
 *
 * Of what was filled in nothing lies on the phone, no print either: an id number could be guessed from one. This window knows what it has
 * sent; after a reload the id is tried as it is, and whether it was for the same is told by the service, which keeps a keyed print
 * (`COMMAND_ID_TAKEN`: then `renew`).
 */
export class Pending {
  /** What this window has sent under an intent, and with which id: another window's answer does not settle it. */
  private readonly own = new Map<string, Kept & { input: string }>();

  private holder = {};

  constructor(private readonly port: Pick<Port, 'storage' | 'now' | 'random'>) {}

  /** The id of this intent: the one without an answer when the same is asked again, else a new one. */
  idOf(intent: string, input: unknown): string {
    const own = this.mine(intent);
    const kept = own ?? this.read(intent);
    if (!kept || (own && own.input !== textOf(input))) return this.renew(intent, input);
    this.own.set(intent, { ...kept, input: textOf(input) });
    return kept.id;
  }

  /** Another id: the one there was belongs to something else. */
  renew(intent: string, input: unknown): string {
    const kept = { id: newCommandId(this.port.now(), this.port.random), at: this.port.now().getTime() };
    this.own.set(intent, { ...kept, input: textOf(input) });
    this.write(intent, kept);
    return kept.id;
  }

  /** Whether it may have arrived: said before it is sent, since a page may be closed under way, and taken back when it certainly has not. */
  sent(intent: string, may: boolean): void {
    const own = this.mine(intent);
    const kept = own ?? this.read(intent);
    if (!kept) return;
    const { id, at, old } = kept;
    const now: Kept = { id, at, ...(old ? { old } : {}), ...(may ? { sent: may } : {}) };
    if (own) this.own.set(intent, { ...now, input: own.input });
    this.write(intent, now);
  }

  mayHaveArrived(intent: string): boolean {
    return (this.mine(intent) ?? this.read(intent))?.sent === true;
  }

  /** To be asked before it is sent again: whether its reply may be of a time since when things have changed, and is no news. */
  isOld(intent: string): boolean {
    const [own, stored] = [this.mine(intent), this.read(intent)];
    const kept = own ?? stored;
    if (!kept) return false;
    // Another window has settled the same, or the thing that it is about.
    const settledElsewhere = own !== undefined && stored?.id !== own.id;
    return settledElsewhere || kept.old === true || stored?.old === true || this.port.now().getTime() - kept.at > freshMs;
  }

  /**
   * Settled, and with it what was wished of the same thing before: `give.register-consent` ends an unanswered `withdraw.register-consent`.
   * Its id would get the reply of that time, which no longer tells how things are.
   * @param done it was written: what else has no answer yet is old from now on
   */
  answered(intent: string, done: boolean): void {
    const thing = thingOf(intent);
    for (const other of this.intents()) {
      if (other === intent || (thing && thingOf(other) === thing)) {
        this.own.delete(other);
        this.port.storage.remove(prefix + other);
      } else if (done) this.age(other);
    }
  }

  /** Of one person: another after `forget`, so that an answer which comes late settles nothing of whoever came then. */
  whose(): object {
    return this.holder;
  }

  /** Somebody else holds the phone now: their taps are not ours. */
  forget(): void {
    this.holder = {};
    for (const intent of this.intents()) this.port.storage.remove(prefix + intent);
    this.own.clear();
  }

  private mine(intent: string): (Kept & { input: string }) | undefined {
    const own = this.own.get(intent);
    return own && this.lasts(own) ? own : undefined;
  }

  private lasts({ at }: Kept): boolean {
    return this.port.now().getTime() - at < keptMs;
  }

  private age(intent: string): void {
    const [own, stored] = [this.own.get(intent), this.read(intent)];
    if (own) this.own.set(intent, { ...own, old: true });
    if (stored) this.write(intent, { ...stored, old: true });
  }

  private intents(): string[] {
    const stored = this.port.storage.keys().filter((key) => key.startsWith(prefix));
    return [...new Set([...this.own.keys(), ...stored.map((key) => key.slice(prefix.length))])];
  }

  private write(intent: string, kept: Kept): void {
    this.port.storage.write(prefix + intent, JSON.stringify(kept));
  }

  private read(intent: string): Kept | undefined {
    try {
      const text = this.port.storage.read(prefix + intent);
      const kept = text ? (JSON.parse(text) as Kept) : undefined;
      return kept && this.lasts(kept) ? kept : undefined;
    } catch {
      return undefined;
    }
  }
}

/** The same for the same wish, in whatever order its fields stand. */
const textOf = (input: unknown): string =>
  JSON.stringify(input, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  ) ?? '';
