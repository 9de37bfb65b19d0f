import { Best } from '@sanwei/matchmaking/pool/best.rule';
import { Columns, dayNumber } from '@sanwei/matchmaking/pool/columns.rule';
import { metPoints } from '@sanwei/matchmaking/pool/met-points.rule';
import { pointsFrom } from '@sanwei/matchmaking/pool/points.rule';
import type { Candidate } from '@sanwei/matchmaking/recommendation/judge.rule';

/** The peer in memory: the same columns of numbers, everybody of the other sex looked at, the best kept. */
export class Scan {
  private readonly points = pointsFrom();
  readonly columns = new Columns(this.points);
  private readonly rows = { male: [] as number[], female: [] as number[] };
  private next = 1;

  constructor(people: Iterable<Candidate>) {
    for (const one of people) {
      this.columns.write(this.next, one);
      this.rows[one.sex].push(this.next++);
    }
  }

  search(self: Candidate, most: number, today: string): string[] {
    const { columns, points } = this;
    columns.write(0, self);
    const day = dayNumber(today);
    const [own, sums] = [columns.wishedPoints[0]!, columns.wishedPoints];
    const best = new Best(most, columns.tie, columns.ids);
    for (const row of this.rows[self.sex === 'male' ? 'female' : 'male']) {
      const forward = metPoints(columns, 0, row, day, points);
      if (forward < 0) continue;
      const backward = metPoints(columns, row, 0, day, points);
      if (backward >= 0) best.offer(row, (forward / own) * (backward / sums[row]!));
    }
    return best.rows.map((row) => columns.ids[row]!);
  }
}
