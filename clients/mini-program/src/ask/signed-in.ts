import type { Platform } from '../platform/index.js';

export type SignIn = { token: string; personId: string };
const key = 'signed-in';
const lastKey = 'signed-in.last';

/** Who is signed in on this phone. The token opens everything of this person: it is in no log, no address and no copy. */
export class SignedIn {
  private hearers = new Set<() => void>();

  constructor(private readonly platform: Pick<Platform, 'storage'>) {}

  current(): SignIn | undefined {
    try {
      const text = this.platform.storage.read(key);
      return text ? (JSON.parse(text) as SignIn) : undefined;
    } catch {
      return undefined;
    }
  }

  /** @returns whether it is somebody else than before: what the phone has kept belongs to that person then */
  begin(signIn: SignIn): { other: boolean } {
    const other = this.platform.storage.read(lastKey) !== signIn.personId;
    this.platform.storage.write(lastKey, signIn.personId);
    this.platform.storage.write(key, JSON.stringify(signIn));
    this.tell();
    return { other };
  }

  /** The sign-in is over; whose it was is known, so that the same person finds what was begun. */
  end(): void {
    this.platform.storage.remove(key);
    this.tell();
  }

  /** The person has left: not even that is kept. */
  forget(): void {
    this.platform.storage.remove(lastKey);
    this.end();
  }

  onChange(hear: () => void): () => void {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  }

  private tell(): void {
    for (const hear of this.hearers) hear();
  }
}
