import type { Kept } from '@sanwei/ask';

export type SignIn = { token: string; personId: string };
/**
 * `nobody`: the sign-in page. `here`: at work. `ended`: the sign-in is over, and what its person had before their eyes lies below the question
 * to sign in again.
 */
export type SignInState = { kind: 'nobody' } | { kind: 'here'; signIn: SignIn } | { kind: 'ended'; personId: string };
const key = 'signed-in';
/** Whose sign-in has ended here: what that person typed may lie in this tab through a reload. */
const lastKey = 'signed-in.last';

/** Who works in this tab. The token opens everything that this person may: it is in no log, no address and no other tab. */
export class SignedIn {
  private readonly hearers = new Set<() => void>();
  private held: SignInState;
  /** As it was typed at the sign-in of this person. In memory alone: a tab that is loaded anew does not know it. */
  private typed: string | undefined;

  constructor(private readonly kept: Kept) {
    const signIn = this.stored();
    this.held = signIn ? { kind: 'here', signIn } : { kind: 'nobody' };
  }

  readonly state = (): SignInState => this.held;

  token(): string | undefined {
    return this.held.kind === 'here' ? this.held.signIn.token : undefined;
  }

  /** Whose pages are drawn: also below the question to sign in again. */
  personId(): string | undefined {
    return this.held.kind === 'here' ? this.held.signIn.personId : this.held.kind === 'ended' ? this.held.personId : undefined;
  }

  /** The user name of whoever has signed in here, so that it is not asked for again when the sign-in has ended. */
  username(): string | undefined {
    return this.held.kind === 'nobody' ? undefined : this.typed;
  }

  /** @returns whether it is the person whose pages, or whose drafts, lie here */
  isTheirs(personId: string): boolean {
    return (this.personId() ?? this.kept.read(lastKey)) === personId;
  }

  /** @param username as it was typed, where it was */
  begin(signIn: SignIn, username?: string): boolean {
    this.typed = username;
    const same = this.isTheirs(signIn.personId);
    this.kept.remove(lastKey);
    this.kept.write(key, JSON.stringify(signIn));
    this.become({ kind: 'here', signIn });
    return same;
  }

  /** The gateway does not know this token any more. Of several requests under way only the first finds it; a newer sign-in stays. */
  interrupt(token: string): void {
    if (this.token() !== token) return;
    const personId = this.personId() ?? '';
    this.kept.remove(key);
    this.kept.write(lastKey, personId);
    this.become({ kind: 'ended', personId });
  }

  leave(): void {
    this.kept.remove(key);
    this.kept.remove(lastKey);
    this.typed = undefined;
    this.become({ kind: 'nobody' });
  }

  readonly onChange = (hear: () => void): (() => void) => {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  };

  private become(state: SignInState): void {
    this.held = state;
    for (const hear of this.hearers) hear();
  }

  private stored(): SignIn | undefined {
    try {
      const text = this.kept.read(key);
      return text ? (JSON.parse(text) as SignIn) : undefined;
    } catch {
      return undefined;
    }
  }
}
