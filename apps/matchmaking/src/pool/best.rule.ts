/** The best so many rows seen so far, in order: score, then the stored random number, then the id. */
export class Best {
  readonly rows: number[] = [];
  readonly scores: number[] = [];

  constructor(
    private readonly most: number,
    private readonly tie: Int32Array,
    private readonly ids: readonly string[],
  ) {}

  /** Whether one with this score, or less, could still come in; with the same score only by its random number. */
  takes(score: number, tie: number): boolean {
    if (this.rows.length < this.most) return true;
    const last = this.scores[this.most - 1]!;
    return score > last || (score === last && tie <= this.tie[this.rows[this.most - 1]!]!);
  }

  offer(row: number, score: number): void {
    const full = this.rows.length === this.most;
    if (full && !this.before(row, score, this.most - 1)) return;
    let place = full ? this.most - 1 : this.rows.length;
    for (; place > 0 && this.before(row, score, place - 1); place--) {
      this.rows[place] = this.rows[place - 1]!;
      this.scores[place] = this.scores[place - 1]!;
    }
    this.rows[place] = row;
    this.scores[place] = score;
  }

  private before(row: number, score: number, place: number): boolean {
    if (score !== this.scores[place]) return score > this.scores[place]!;
    const other = this.rows[place]!;
    return this.tie[row]! - this.tie[other]! < 0 || (this.tie[row] === this.tie[other] && this.ids[row]! < this.ids[other]!);
  }
}
