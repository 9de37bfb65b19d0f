import type { Platform } from '../platform/index.js';

export type SignIn = { token: string; personId: string };
/** Who begins, as seen from this window: nobody was here before, the same person again, or another one than what is shown belongs to. */
export type Begun = 'first' | 'same' | 'other';
/** What another window has done: signed in where nobody was, nothing that matters here, ended the sign-in, signed out, signed in somebody else. */
export type Elsewhere = 'begun' | 'same' | 'ended' | 'left' | 'other';
const key = 'signed-in';
const lastKey = 'signed-in.last';

/** Who is signed in on this phone. The token opens everything of this person: it is in no log, no address and no copy. */
export class SignedIn {
  private hearers = new Set<() => void>();
  /** Two windows of a browser share the storage, not what they show. */
  private drawnFor: string | undefined;
  /** Who has signed out in this window: pages that were theirs may lie in it. */
  private before: string | undefined;
  /** A sign-in that has ended under its person, who is asked to begin it again. */
  private interrupted: SignIn | undefined;

  constructor(private readonly platform: Pick<Platform, 'storage'>) {
    this.drawnFor = this.stored()?.personId ?? this.last();
  }

  /** Nobody also while the phone is somebody else's than this window: what is shown here must not act for them. */
  current(): SignIn | undefined {
    const stored = this.stored();
    const here = this.drawnFor ?? this.before;
    return here === undefined || stored?.personId === here ? stored : undefined;
  }

  /** For whom pages are drawn: also below the sign-in page, so that whoever comes back to them finds every field as it was. */
  shown(): SignIn | undefined {
    return this.current() ?? this.interrupted;
  }

  /** Whose everything is that this window shows and has in memory, also when the sign-in is over. */
  whose(): string | undefined {
    return this.drawnFor;
  }

  begin(signIn: SignIn): Begun {
    const before = this.drawnFor ?? this.before ?? this.last();
    this.platform.storage.write(lastKey, signIn.personId);
    this.platform.storage.write(key, JSON.stringify(signIn));
    this.drawnFor = signIn.personId;
    this.interrupted = undefined;
    this.tell();
    return before === undefined ? 'first' : before === signIn.personId ? 'same' : 'other';
  }

  /** The sign-in is over; whose it was is known, so that the same person finds what was begun. */
  interrupt(): void {
    this.interrupted ??= this.current();
    this.platform.storage.remove(key);
    this.tell();
  }

  /** It was not begun again. */
  giveUp(): void {
    this.interrupted = undefined;
    this.tell();
  }

  /** The person has left: not even that is kept, except in the memory of this window, in which their pages lie. */
  forget(): void {
    this.before = this.drawnFor ?? this.before;
    this.drawnFor = undefined;
    this.platform.storage.remove(lastKey);
    this.platform.storage.remove(key);
    this.giveUp();
  }

  /** Another window may have changed who is signed in. After `left` and `other` nobody is signed in here until `handOver`. */
  look(): Elsewhere {
    const stored = this.stored();
    const here = this.drawnFor ?? this.before;
    const other = here !== undefined && stored !== undefined && stored.personId !== here;
    const left = this.drawnFor !== undefined && !stored && this.last() !== this.drawnFor;
    const begun = this.drawnFor === undefined && stored !== undefined && !other;
    if (begun) this.drawnFor = stored.personId;
    if (other || left) this.interrupted = undefined;
    this.tell();
    if (other) return 'other';
    if (left) return 'left';
    if (begun) return 'begun';
    return stored ? 'same' : 'ended';
  }

  /** What was shown has been put away: this window belongs to whoever is signed in now. */
  handOver(): void {
    this.before = undefined;
    this.drawnFor = this.stored()?.personId;
    this.tell();
  }

  onChange(hear: () => void): () => void {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  }

  /** Of a change in another window. */
  concerns(changed: string | undefined): boolean {
    return changed === undefined || changed === key;
  }

  private stored(): SignIn | undefined {
    try {
      const text = this.platform.storage.read(key);
      return text ? (JSON.parse(text) as SignIn) : undefined;
    } catch {
      return undefined;
    }
  }

  private last(): string | undefined {
    return this.platform.storage.read(lastKey);
  }

  private tell(): void {
    for (const hear of this.hearers) hear();
  }
}
