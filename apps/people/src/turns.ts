/** Lets so many acts run at once; the others wait in the order in which they came, and give up after a while. */
export class Turns {
  private readonly waiting = new Set<(mine: boolean) => void>();
  private free: number;

  constructor(atOnce: number) {
    this.free = atOnce;
  }

  /** @returns what the act returned, or null where no turn came up in time: then nothing has been done */
  async take<T>(patienceMs: number, act: () => Promise<T>): Promise<{ done: T } | null> {
    if (this.free > 0) this.free -= 1;
    else if (!(await this.turn(patienceMs))) return null;
    try {
      return { done: await act() };
    } finally {
      const [next] = this.waiting;
      if (next) next(true);
      else this.free += 1;
    }
  }

  private turn(patienceMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (mine: boolean) => {
        clearTimeout(timer);
        this.waiting.delete(answer);
        resolve(mine);
      };
      const timer = setTimeout(() => answer(false), patienceMs);
      this.waiting.add(answer);
    });
  }
}
