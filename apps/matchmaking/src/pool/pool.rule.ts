import type { ProfileId } from '@sanwei/contracts';
import type { Candidate } from '../recommendation/judge.rule.js';
import { Best } from './best.rule.js';
import { Cells } from './cells.rule.js';
import { Columns, dayNumber } from './columns.rule.js';
import { metPoints } from './met-points.rule.js';
import { type Points, pointsFrom } from './points.rule.js';

export type Found = { id: ProfileId; score: number };
/** Row 0 is for whoever asks without being in the pool. */
const asking = 0;

/**
 * Everybody who may be found, in memory, in cells of people who are alike. A search looks into the most promising cells first and stops as
 * soon as no other cell can hold anybody better: the answer is that of `rank` over all.
 */
export class Pool {
  private readonly columns: Columns;
  private readonly rowOf = new Map<string, number>();
  private readonly free: number[] = [];
  private next = asking + 1;
  private readonly cells: Readonly<Record<Candidate['sex'], Cells>>;

  constructor(private readonly points: Points = pointsFrom()) {
    this.columns = new Columns(points);
    this.cells = { male: new Cells(this.columns, points), female: new Cells(this.columns, points) };
  }

  get size(): number {
    return this.rowOf.size;
  }

  /** Puts somebody in, or what has changed of somebody who is. */
  put(candidate: Candidate): void {
    this.remove(candidate.id);
    const row = this.free.pop() ?? this.next++;
    this.columns.write(row, candidate);
    this.rowOf.set(candidate.id, row);
    this.columns.cell[row] = this.cells[candidate.sex].put(row);
    this.columns.male[row] = candidate.sex === 'male' ? 1 : 0;
  }

  remove(id: string): void {
    const row = this.rowOf.get(id);
    if (row === undefined) return;
    this.cells[this.columns.male[row] === 1 ? 'male' : 'female'].remove(row, this.columns.cell[row]!);
    this.rowOf.delete(id);
    this.free.push(row);
  }

  /**
   * The best for one, best first.
   * @param today YYYY-MM-DD in the city
   * @param passes who may be shown to this one: not met, not blocked
   */
  search(self: Candidate, most: number, today: string, passes: (id: ProfileId) => boolean = () => true): Found[] {
    const { columns, points } = this;
    columns.write(asking, self);
    const [day, own, sums, tie] = [dayNumber(today), columns.wishedPoints[asking]!, columns.wishedPoints, columns.tie];
    const best = new Best(most, tie, columns.ids);
    this.cells[self.sex === 'male' ? 'female' : 'male'].promising(asking, day, (rows, bound) => {
      const top = bound / own;
      if (!best.takes(top, 0)) return false;
      for (let place = 0; place < rows.length; place++) {
        const row = rows[place]!;
        if (!best.takes(top, tie[row]!)) break;
        const forward = metPoints(columns, asking, row, day, points);
        if (forward < 0 || !best.takes(forward / own, tie[row]!)) continue;
        const backward = metPoints(columns, row, asking, day, points);
        if (backward < 0) continue;
        const score = (forward / own) * (backward / sums[row]!);
        if (!best.takes(score, tie[row]!)) continue;
        const id = columns.ids[row] as ProfileId;
        if (id !== self.id && passes(id)) best.offer(row, score);
      }
      return true;
    });
    return best.rows.map((row, place) => ({ id: columns.ids[row] as ProfileId, score: best.scores[place]! }));
  }
}
