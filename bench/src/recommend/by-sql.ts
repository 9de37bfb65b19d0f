import { Readable } from 'node:stream';
import type { Wish } from '@sanwei/contracts/matchmaking/wish';
import { bitOf, choiceCount, choiceNames } from '@sanwei/matchmaking/pool/bits.rule';
import { type Columns, dayNumber } from '@sanwei/matchmaking/pool/columns.rule';
import type { Candidate } from '@sanwei/matchmaking/recommendation/judge.rule';
import { basePoints, pointsOf } from '@sanwei/matchmaking/recommendation/score.rule';
import type { Connection } from 'mysql2/promise';

const wants = choiceNames.map((name) => `want_${name}`);
const columnsOf = [
  'id',
  'sex',
  'born',
  'tie',
  'city',
  'moves',
  'height',
  ...choiceNames,
  ...wants,
  'ageFrom',
  'ageTo',
  'heightFrom',
  'heightTo',
  'places',
  'wished',
  'musts',
  'own',
];

/** The peer in SQL: every fact and wish a column, sets as bits, an index for what narrows most. */
export const plant = async (root: Connection, table: string, columns: Columns, sexes: readonly ('male' | 'female')[]): Promise<void> => {
  const numbers = (names: readonly string[]) => names.map((name) => `\`${name}\` SMALLINT UNSIGNED NOT NULL`).join(', ');
  await root.query(
    `CREATE TABLE \`${table}\` (id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY, sex ENUM('male','female') NOT NULL,
       born INT NOT NULL, tie INT NOT NULL, ${numbers(columnsOf.slice(4, -4))}, places BIGINT UNSIGNED NOT NULL, wished SMALLINT UNSIGNED NOT NULL,
       musts SMALLINT UNSIGNED NOT NULL, own DOUBLE NOT NULL, KEY (sex, born)) ENGINE=InnoDB`,
  );
  const infileStreamFactory = () => Readable.from(lines(columns, sexes), { objectMode: false });
  await root.query({
    sql: `LOAD DATA LOCAL INFILE 'members' INTO TABLE \`${table}\` (${columnsOf.map((name) => `\`${name}\``).join()})`,
    infileStreamFactory,
  });
  await root.query(`ANALYZE TABLE \`${table}\``);
};

function* lines(columns: Columns, sexes: readonly ('male' | 'female')[]): Generator<Buffer> {
  let block = '';
  for (let row = 1; row <= sexes.length; row++) {
    const choices = (from: Uint8Array) => Array.from(from.subarray(row * choiceCount, (row + 1) * choiceCount));
    const wished = columns.wished[row]!;
    const own = Object.entries(pointsOf).reduce(
      (sum, [about, points]) => sum + (wished & bitOf[about as Wish['about']] ? points : 0),
      basePoints,
    );
    const values = [
      ...[
        columns.ids[row],
        sexes[row - 1],
        columns.born[row],
        columns.tie[row],
        columns.city[row],
        columns.moves[row],
        columns.height[row],
      ],
      ...choices(columns.has),
      ...choices(columns.wants),
      ...[columns.ages[row * 2], columns.ages[row * 2 + 1], columns.heights[row * 2], columns.heights[row * 2 + 1]],
      ...[placesOf(columns, row), wished, columns.musts[row], own],
    ];
    block += `${values.join('\t')}\n`;
    if (block.length < 100_000) continue;
    yield Buffer.from(block);
    block = '';
  }
  yield Buffer.from(block);
}
const placesOf = (columns: Columns, row: number): number => {
  if ((columns.wished[row]! & bitOf.city) === 0) return 0;
  let bits = 0;
  for (let city = 0; city < 30; city++) if (columns.cities.has(columns.places[row]!, city)) bits += 2 ** city;
  return bits;
};

/** The best for one: musts in WHERE, both directions' points added up, the same total order. */
export const searchSql = (table: string, self: Candidate, own: Columns, row: number, most: number, today: string): string => {
  const [day, wished, musts] = [dayNumber(today), own.wished[row]!, own.musts[row]!];
  const age = Math.floor((day - own.born[row]!) / 10_000);
  const fits: { about: Wish['about']; met: string; unknown: string }[] = [
    // Years from days: between two birthdays, so that the index can be used.
    {
      about: 'age',
      met: `born > ${day - (own.ages[row * 2 + 1]! + 1) * 10_000} AND born <= ${day - own.ages[row * 2]! * 10_000}`,
      unknown: 'FALSE',
    },
    { about: 'city', met: `(moves = 2 OR ${placesOf(own, row)} >> city & 1)`, unknown: '(moves = 0)' },
    { about: 'heightCm', met: `height BETWEEN ${own.heights[row * 2]!} AND ${own.heights[row * 2 + 1]!}`, unknown: '(height = 0)' },
    ...choiceNames.map((name, k) => ({
      about: name,
      met: `(\`${name}\` & ${own.wants[row * choiceCount + k]!})`,
      unknown: `(\`${name}\` = 0)`,
    })),
  ];
  const ours = fits.filter(({ about }) => wished & bitOf[about]);
  const forward = ours.map(({ about, met, unknown }) => `IF(${met}, ${pointsOf[about]}, IF(${unknown}, ${pointsOf[about] / 2}, 0))`);
  const forwardMusts = ours
    .filter(({ about }) => musts & bitOf[about])
    .map(({ about, met, unknown }) => (about === 'age' ? met : `(${met} OR ${unknown})`));
  const { city, moves, height } = { city: own.city[row]!, moves: own.moves[row]!, height: own.height[row]! };
  const theirs: { about: Wish['about']; met: string; unknown: boolean }[] = [
    { about: 'age', met: `${age} BETWEEN ageFrom AND ageTo`, unknown: false },
    { about: 'city', met: moves === 2 ? 'TRUE' : `places >> ${city} & 1`, unknown: moves === 0 },
    { about: 'heightCm', met: `${height} BETWEEN heightFrom AND heightTo`, unknown: height === 0 },
    ...choiceNames.map((name, k) => ({
      about: name,
      met: `\`want_${name}\` & ${own.has[row * choiceCount + k]!}`,
      unknown: own.has[row * choiceCount + k] === 0,
    })),
  ];
  // Height 0 is unknown, never met; somebody who would move is known.
  const backward = theirs.map(({ about, met, unknown }) =>
    about === 'heightCm' && unknown
      ? `IF(wished & ${bitOf[about]}, ${pointsOf[about] / 2}, 0)`
      : `IF(wished & ${bitOf[about]}, IF(${met}, ${pointsOf[about]}, ${unknown ? pointsOf[about] / 2 : 0}), 0)`,
  );
  const backwardMusts = theirs.filter(({ unknown }) => !unknown).map(({ about, met }) => `(NOT musts & ${bitOf[about]} OR ${met})`);
  const ownPoints = fits.reduce((sum, { about }) => sum + (wished & bitOf[about] ? pointsOf[about] : 0), basePoints);
  const where = [`sex = '${self.sex === 'male' ? 'female' : 'male'}'`, ...forwardMusts, ...backwardMusts].join(' AND ');
  const sum = (parts: readonly string[]) => `(${[`${basePoints}e0`, ...parts].join(' + ')})`;
  return `SELECT id FROM \`${table}\` WHERE ${where} ORDER BY (${sum(forward)} / ${ownPoints}e0) * (${sum(backward)} / own) DESC, tie, id LIMIT ${most}`;
};
