type Hear = () => void;

/** WeChat has no `AbortController`, and TanStack Query makes one for each question. Ours says that it was aborted and does no more. */
export class AbortController {
  private hearers = new Set<Hear>();
  readonly signal = {
    aborted: false,
    addEventListener: (_: string, hear: Hear) => void this.hearers.add(hear),
    removeEventListener: (_: string, hear: Hear) => void this.hearers.delete(hear),
  };

  abort(): void {
    if (this.signal.aborted) return;
    this.signal.aborted = true;
    for (const hear of this.hearers) hear();
  }
}
