import type { Platform } from '../platform/index.js';
import { newCommandId } from './command-id.js';

/** @property sent it may have arrived: nobody knows */
type Kept = { id: string; at: number; sent?: true };
const prefix = 'pending.';
const keptMs = 24 * 3_600_000;
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
  /** What this window has sent under an intent. */
  private readonly inputs = new Map<string, string>();

  constructor(private readonly platform: Pick<Platform, 'storage' | 'now' | 'random'>) {}

  /** The id of this intent: the one without an answer when the same is asked again, else a new one. */
  idOf(intent: string, input: unknown): string {
    const kept = this.read(intent);
    const before = this.inputs.get(intent);
    if (!kept || (before !== undefined && before !== textOf(input))) return this.renew(intent, input);
    this.inputs.set(intent, textOf(input));
    return kept.id;
  }

  /** Another id: the one there was belongs to something else. */
  renew(intent: string, input: unknown): string {
    const id = newCommandId(this.platform.now(), this.platform.random);
    this.inputs.set(intent, textOf(input));
    this.write(intent, { id, at: this.platform.now().getTime() });
    return id;
  }

  /** Whether it may have arrived: said before it is sent, since a page may be closed under way, and taken back when it certainly has not. */
  sent(intent: string, may: boolean): void {
    const kept = this.read(intent);
    if (kept) this.write(intent, { id: kept.id, at: kept.at, ...(may ? { sent: may } : {}) });
  }

  mayHaveArrived(intent: string): boolean {
    return this.read(intent)?.sent === true;
  }

  /**
   * Settled, and with it what was wished of the same thing before: `give.register-consent` ends an unanswered `withdraw.register-consent`.
   * Its id would get the reply of that time, which no longer tells how things are.
   */
  answered(intent: string): void {
    const thing = thingOf(intent);
    this.inputs.delete(intent);
    for (const key of this.platform.storage.keys())
      if (key === prefix + intent || (thing && key.startsWith(prefix) && thingOf(key.slice(prefix.length)) === thing))
        this.platform.storage.remove(key);
  }

  /** Somebody else holds the phone now: their taps are not ours. */
  forget(): void {
    this.inputs.clear();
    for (const key of this.platform.storage.keys()) if (key.startsWith(prefix)) this.platform.storage.remove(key);
  }

  private write(intent: string, kept: Kept): void {
    this.platform.storage.write(prefix + intent, JSON.stringify(kept));
  }

  private read(intent: string): Kept | undefined {
    try {
      const text = this.platform.storage.read(prefix + intent);
      const kept = text ? (JSON.parse(text) as Kept) : undefined;
      return kept && this.platform.now().getTime() - kept.at < keptMs ? kept : undefined;
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
