/** The gateway gives up after 3 s: who has heard nothing for so long is not waiting for it, but for the network. */
export const silentAfterMs = 4_500;

/** Whether anything answers. Said by what is asked anyway: the browser's own belief about its network is often wrong. */
export class Reach {
  private readonly hearers = new Set<() => void>();
  private lost = false;

  readonly isLost = (): boolean => this.lost;

  /** Follows one request: silence or a failure means lost, any answer means here. Its result and its failure are passed on. */
  async watch<Result>(asked: Promise<Result>): Promise<Result> {
    const silent = setTimeout(() => this.become(true), silentAfterMs);
    try {
      const answer = await asked;
      this.become(false);
      return answer;
    } catch (error) {
      this.become(true);
      throw error;
    } finally {
      clearTimeout(silent);
    }
  }

  readonly onChange = (hear: () => void): (() => void) => {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  };

  private become(lost: boolean): void {
    if (this.lost === lost) return;
    this.lost = lost;
    for (const hear of this.hearers) hear();
  }
}

export const reach = new Reach();
