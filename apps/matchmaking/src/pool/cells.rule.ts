import { bitOf, choiceCount, choiceNames } from './bits.rule.js';
import type { Columns } from './columns.rule.js';
import type { Points } from './points.rule.js';

const [maritalPlace, educationPlace] = [choiceNames.indexOf('maritalHistory'), choiceNames.indexOf('education')];
/** What no cell knows: as if everybody met it. */
const unbounded = choiceNames.flatMap((name, place) =>
  name === 'maritalHistory' || name === 'education' ? [] : [{ bit: bitOf[name], place }],
);
/** YYYYMMDD by this: five years. The first begins in 1900. */
const [band, firstBand, bands] = [50_000, 380, 64];
const bandOf = (born: number): number => Math.min(bands - 1, Math.max(0, Math.floor(born / band) - firstBand));
/** Sums are kept in half points, so that they are whole; where a must is not met they fall far below 0. */
const never = -1_000_000;

/**
 * Members of one sex, those together who are alike in what most wishes are about: where they live and whether they would move, about what
 * age, marital history, education. What is known of a cell says the most that anybody in it can offer, so that a search looks into few.
 */
export class Cells {
  private readonly cellOf = new Map<string, number>();
  /** Of each cell, in the order of the stored random number, then the id. */
  private readonly rows: number[][] = [];
  /** Of each cell, four numbers: where it stands in each of the four tables of a search. */
  private traits: Uint16Array = new Uint16Array(0);
  private nextOf = new Int32Array(0);

  constructor(
    private readonly columns: Columns,
    private readonly points: Points,
  ) {}

  /** @returns the number of its cell */
  put(row: number): number {
    const { columns } = this;
    const home = columns.city[row]! * 3 + columns.moves[row]!;
    const age = bandOf(columns.born[row]!);
    const [marital, education] = [columns.has[row * choiceCount + maritalPlace]!, columns.has[row * choiceCount + educationPlace]!];
    const key = [home, age, marital, education].join();
    let cell = this.cellOf.get(key);
    if (cell === undefined) {
      cell = this.rows.push([]) - 1;
      this.cellOf.set(key, cell);
      if (this.traits.length < this.rows.length * 4) this.traits = widened(this.traits, new Uint16Array(this.rows.length * 8));
      this.traits.set([home, age, marital, education], cell * 4);
    }
    const rows = this.rows[cell]!;
    rows.splice(this.placeIn(rows, row), 0, row);
    return cell;
  }

  remove(row: number, cell: number): void {
    this.rows[cell]!.splice(this.placeIn(this.rows[cell]!, row), 1);
  }

  /**
   * Visits the cells in which somebody may do for `one`, the most promising first, until `visit` says no.
   * @param today YYYYMMDD
   * @param visit gets the most points that `one` can see met by anybody in the cell
   */
  promising(one: number, today: number, visit: (rows: readonly number[], bound: number) => boolean): void {
    const { traits, rows } = this;
    if (this.nextOf.length < rows.length) this.nextOf = new Int32Array(rows.length * 2);
    const { nextOf } = this;
    const [ofHome, ofAge] = [this.homeTable(one), this.ageTable(one, today)];
    const [ofMarital, ofEducation] = [this.choiceTable(one, maritalPlace), this.choiceTable(one, educationPlace)];
    const heads = new Int32Array(this.points.most * 2 + 1).fill(-1);
    const sure = this.sureFor(one);
    for (let cell = 0, at = 0; cell < rows.length; cell++, at += 4) {
      const bound = sure + ofHome[traits[at]!]! + ofAge[traits[at + 1]!]! + ofMarital[traits[at + 2]!]! + ofEducation[traits[at + 3]!]!;
      if (bound < 0) continue;
      nextOf[cell] = heads[bound]!;
      heads[bound] = cell;
    }
    for (let bound = heads.length - 1; bound >= 0; bound--)
      for (let cell = heads[bound]!; cell >= 0; cell = nextOf[cell]!) if (!visit(rows[cell]!, bound / 2)) return;
  }

  private sureFor(one: number): number {
    const { columns, points } = this;
    const wished = columns.wished[one]!;
    let sum = points.base + (wished & bitOf.heightCm ? points.heightCm : 0);
    for (const { bit, place } of unbounded) if (wished & bit) sum += points.ofChoice[place]!;
    return sum * 2;
  }

  private homeTable(one: number): Int32Array {
    const { columns, points } = this;
    const table = new Int32Array(columns.cities.size * 3);
    if ((columns.wished[one]! & bitOf.city) === 0) return table;
    const unmet = columns.musts[one]! & bitOf.city ? never : 0;
    for (let city = 0; city < columns.cities.size; city++) {
      const lives = columns.cities.has(columns.places[one]!, city);
      table[city * 3] = lives ? points.city * 2 : points.city;
      table[city * 3 + 1] = lives ? points.city * 2 : unmet;
      table[city * 3 + 2] = points.city * 2;
    }
    return table;
  }

  private ageTable(one: number, today: number): Int32Array {
    const { columns, points } = this;
    const table = new Int32Array(bands);
    if ((columns.wished[one]! & bitOf.age) === 0) return table;
    const [from, to] = [columns.ages[one * 2]!, columns.ages[one * 2 + 1]!];
    const unmet = columns.musts[one]! & bitOf.age ? never : 0;
    for (let age = 0; age < bands; age++) {
      // The first and the last hold whoever is beyond them.
      const oldest = age === 0 ? Number.POSITIVE_INFINITY : Math.floor((today - (age + firstBand) * band) / 10_000);
      const youngest = age === bands - 1 ? Number.NEGATIVE_INFINITY : Math.floor((today - (age + firstBand + 1) * band + 1) / 10_000);
      table[age] = oldest >= from && youngest <= to ? points.age * 2 : unmet;
    }
    return table;
  }

  private choiceTable(one: number, place: number): Int32Array {
    const { columns, points } = this;
    const bit = bitOf[choiceNames[place]!];
    const table = new Int32Array(64);
    if ((columns.wished[one]! & bit) === 0) return table;
    const [met, unmet] = [points.ofChoice[place]! * 2, columns.musts[one]! & bit ? never : 0];
    table.fill(unmet);
    table[0] = points.ofChoice[place]!;
    for (let has = 1; has < table.length; has <<= 1) if (columns.wants[one * choiceCount + place]! & has) table[has] = met;
    return table;
  }

  private placeIn(rows: readonly number[], row: number): number {
    const { tie, ids } = this.columns;
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = rows[middle]!;
      if (tie[other]! < tie[row]! || (tie[other] === tie[row] && ids[other]! < ids[row]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const widened = (old: Uint16Array, next: Uint16Array): Uint16Array => {
  next.set(old);
  return next;
};
