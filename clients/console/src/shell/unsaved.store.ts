import type { Kept } from '@sanwei/ask';

/** By the address of a page, as it stands in its line: what was changed there and is not saved, each thing in that page's own names. */
export type Unsaved = Readonly<Record<string, readonly string[]>>;
const nothing: Unsaved = {};
const key = 'draft.unsaved';

/**
 * What waits to be saved on pages whose script is not there yet, after a reload, as on the one that is open. It lies in the tab with whose it
 * is, and goes with the drafts.
 */
export class UnsavedStore {
  private readonly hearers = new Set<() => void>();
  private held: { of: string | undefined; pages: Unsaved } | undefined;

  /** @param who whose pages are drawn */
  constructor(
    private readonly storage: Kept,
    private readonly who: () => string | undefined,
  ) {}

  readonly current = (): Unsaved => {
    const of = this.who();
    if (!this.held || this.held.of !== of) this.held = { of, pages: of ? this.stored(of) : nothing };
    return this.held.pages;
  };

  /** A page says what is not saved on it; nothing is said with an empty list. */
  say(path: string, things: readonly string[]): void {
    const { [path]: before = [], ...others } = this.current();
    if (before.length === things.length && before.every((thing, place) => thing === things[place])) return;
    const of = this.who();
    const pages = things.length > 0 ? { ...others, [path]: things } : others;
    this.held = { of, pages };
    if (Object.keys(pages).length > 0) this.storage.write(key, JSON.stringify({ of, pages }));
    else this.storage.remove(key);
    this.tell();
  }

  readonly onChange = (hear: () => void): (() => void) => {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  };

  /** Somebody else is here, or nobody: what lies in the tab counts again. */
  readonly lookAgain = (): void => {
    if (this.held?.of !== this.who()) this.held = undefined;
    this.tell();
  };

  private tell(): void {
    for (const hear of this.hearers) hear();
  }

  private stored(of: string): Unsaved {
    try {
      const kept = JSON.parse(this.storage.read(key) ?? '{}') as { of?: string; pages?: Unsaved };
      return kept.of === of ? (kept.pages ?? nothing) : nothing;
    } catch {
      return nothing;
    }
  }
}
