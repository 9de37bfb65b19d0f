type Waiting<T, R> = { item: T; resolve: (reply: R) => void; reject: (error: unknown) => void };

/** Waiting lines by key, each with one writer that takes up to `max` at a time as soon as the batch before has committed. No lingering. */
export class Queue<T, R> {
  private readonly lines = new Map<string, Waiting<T, R>[]>();
  private length = 0;

  constructor(
    private readonly max: number,
    private readonly most: number,
    private readonly act: (batch: readonly T[]) => Promise<readonly R[]>,
  ) {}

  /** @returns the reply to come, or null where the line is full */
  put(key: string, item: T): Promise<R> | null {
    if (this.length >= this.most) return null;
    this.length += 1;
    return new Promise<R>((resolve, reject) => {
      const line = this.lines.get(key);
      if (line) line.push({ item, resolve, reject });
      else {
        this.lines.set(key, [{ item, resolve, reject }]);
        // After the messages that arrived in the same read have been put in line.
        setImmediate(() => void this.write(key));
      }
    });
  }

  private async write(key: string): Promise<void> {
    for (let line = this.lines.get(key); line && line.length > 0; line = this.lines.get(key)) {
      const batch = line.splice(0, this.max);
      this.length -= batch.length;
      try {
        const replies = await this.act(batch.map(({ item }) => item));
        for (const [i, { resolve }] of batch.entries()) resolve(replies[i]!);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.lines.delete(key);
  }
}
