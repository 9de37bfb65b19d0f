import { childcare } from '@sanwei/childcare/service';
import { startService } from '@sanwei/wire';
import { createPool } from 'mysql2/promise';
import { type BenchResult, median, pairedRatio, type Row, short, show, timed } from './figures.js';
import { ownCity } from './own-city.js';
import { fieldKey, indexKey, plantClasses, plantFamilies } from './rush/families.js';
import { ours } from './rush/ours.js';
import { forUpdate, rawBatched } from './rush/peers.js';
import { broken } from './rush/promises.js';

const families = 2_000;
const capacity = 35;
const rounds = 5;

/**
 * 2,000 families at once for one class of 35 and for 20: the use case, with receipts and notices, against the bare insert of the same rows
 * (the limit of the same durable work) and against one transaction per request. All on one database with durable commits, in turn.
 */
export const run = async (): Promise<BenchResult> => {
  const city = await ownCity();
  const parts = childcare({ fieldKey, indexKey });
  const settings = await city.settingsOf('childcare', parts);
  const service = await startService(parts, settings, { onDefect: (error) => console.error(error), around: (_about, act) => act() });
  // The relay would find nobody at home and keep trying; what it sends is measured elsewhere.
  await service.room.relay.stop();
  const { database, password, ...where } = settings.mysql;
  const pool = createPool({ host: where.host, port: where.port, user: where.user, password, database, connectionLimit: 12, timezone: 'Z' });
  const people = await plantFamilies(service.room.db, families);
  let violations = 0;
  const ratios: Record<string, number> = {};
  const figures: Record<string, number> = {};
  for (const classes of [1, 20]) {
    const took: Record<'ours' | 'rawBatched' | 'forUpdate' | 'rawPlaces', number[]> = {
      ours: [],
      rawBatched: [],
      forUpdate: [],
      rawPlaces: [],
    };
    const fresh = async () => {
      await pool.query('DELETE FROM outbox');
      return plantClasses(service.room.db, classes, capacity);
    };
    for (let round = -1; round < rounds; round++) {
      const schoolClasses = await fresh();
      let told: Awaited<ReturnType<typeof ours>> = [];
      const times = {
        ours: await timed(async () => (told = await ours(service, people, schoolClasses))),
        rawBatched: 0,
        forUpdate: 0,
        rawPlaces: 0,
      };
      violations += Object.values(await broken(pool, told, schoolClasses, capacity)).reduce((sum, one) => sum + one, 0);
      for (const peer of round % 2 === 0
        ? (['rawBatched', 'rawPlaces', 'forUpdate'] as const)
        : (['forUpdate', 'rawPlaces', 'rawBatched'] as const)) {
        const own = await fresh();
        const act = {
          rawBatched: () => rawBatched(pool, people, own),
          rawPlaces: () => rawBatched(pool, people, own, 'places'),
          forUpdate: () => forUpdate(pool, people, own),
        };
        times[peer] = await timed(act[peer]);
      }
      // The first round warms up.
      if (round >= 0) for (const [name, ms] of Object.entries(times)) took[name as keyof typeof took].push(ms);
    }
    const tail = classes === 1 ? '' : String(classes);
    const speed = (ms: number) => families / (ms / 1000);
    for (const peer of ['rawBatched', 'forUpdate', 'rawPlaces'] as const)
      ratios[`${peer}${tail}`] = pairedRatio(took.ours.map(speed), took[peer].map(speed));
    const rows = Object.entries(took).map(
      ([who, all]): Row => ({ who, 'families/s': Math.round(median(all.map(speed))), 'ms for all': short(median(all)) }),
    );
    show(`${families} families, 10 % twins, 5 % double taps, ${classes} class(es) of ${capacity}`, rows);
    for (const row of rows) figures[`${row.who}${tail}PerSecond`] = Number(row['families/s']);
  }
  await pool.end();
  await service.stop();
  await city.end();
  return { bench: 'enrollment-rush', ratios, violations, figures };
};
