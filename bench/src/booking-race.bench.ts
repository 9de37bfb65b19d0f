import { counseling } from '@sanwei/counseling/service';
import { startService } from '@sanwei/wire';
import { createPool } from 'mysql2/promise';
import { forUpdate, type Peer } from './booking-race/for-update.js';
import { ours, type Told } from './booking-race/ours.js';
import { capacity, plantCounselors, plantMembers } from './booking-race/places.js';
import { broken, total } from './booking-race/promises.js';
import { throughGraphql } from './booking-race/through-graphql.js';
import { type BenchResult, median, pairedRatio, type Row, short, show, timed } from './figures.js';
import { ownCity } from './own-city.js';

const wishes = 1_000;
const width = 64;
const rounds = 5;

/**
 * 1,000 members, 64 at once, for about 200 hours of five counselors: the use case, with cells, notices, reminders and receipts, against
 * a transaction with `SELECT … FOR UPDATE` on what overlaps, which writes the same but the cells. In turn, on one database with durable commits.
 */
export const run = async (): Promise<BenchResult> => {
  const city = await ownCity();
  const settings = await city.settingsOf('counseling', counseling());
  const service = await startService(counseling(), settings, { onDefect: (error) => console.error(error), around: (_about, act) => act() });
  // The relay would find nobody at home and keep trying; what it sends is measured elsewhere.
  await service.room.relay.stop();
  const { database, password, pool: connectionLimit, ...where } = settings.mysql;
  const pool = createPool({ host: where.host, port: where.port, user: where.user, password, database, connectionLimit, timezone: 'Z' });
  const { db } = service.room;
  const members = await plantMembers(service.room, wishes);
  const took = { ours: [] as number[], forUpdate: [] as number[] };
  const booked = { ours: [] as number[], forUpdate: [] as number[] };
  const peer = { overlaps: 0, deadlocks: 0 };
  let violations = 0;
  const sides = {
    ours: async (round: number) => {
      const wanted = await plantCounselors(db, members, 1 + round);
      let told: Told[] = [];
      const ms = await timed(async () => (told = await ours(service, wanted, width)));
      const counts = await broken(pool, told);
      if (total(counts) > 0) console.error(counts);
      violations += total(counts);
      return { ms, told };
    },
    forUpdate: async (round: number) => {
      const wanted = await plantCounselors(db, members, 1 + round);
      let result: Peer = { told: [], deadlocks: 0 };
      const ms = await timed(async () => (result = await forUpdate(pool, wanted, width)));
      peer.overlaps += (await broken(pool, result.told)).overlaps;
      peer.deadlocks += result.deadlocks;
      return { ms, told: result.told };
    },
  };
  for (let round = -1; round < rounds; round++)
    for (const who of round % 2 === 0 ? (['ours', 'forUpdate'] as const) : (['forUpdate', 'ours'] as const)) {
      const { ms, told } = await sides[who](round + 1);
      // The first round warms up.
      if (round < 0) continue;
      took[who].push(ms);
      booked[who].push(told.filter(({ ok }) => ok).length);
    }
  await pool.end();
  await service.stop();
  await city.end();
  const speed = (ms: number) => wishes / (ms / 1_000);
  const rows = (['ours', 'forUpdate'] as const).map(
    (who): Row => ({
      who,
      'requests/s': Math.round(median(took[who].map(speed))),
      'ms for all': short(median(took[who])),
      booked: median(booked[who]),
    }),
  );
  show(`${wishes} members, ${width} at once, ${capacity} hours`, rows);
  const whole = await throughGraphql(width, 10);
  violations += whole.broken;
  return {
    bench: 'booking-race',
    ratios: { forUpdate: pairedRatio(took.ours.map(speed), took.forUpdate.map(speed)) },
    violations,
    figures: {
      oursPerSecond: Number(rows[0]!['requests/s']),
      forUpdatePerSecond: Number(rows[1]!['requests/s']),
      forUpdateDeadlocks: peer.deadlocks,
      forUpdateOverlaps: peer.overlaps,
      graphqlPerSecond: whole.perSecond,
      graphqlBooked: whole.booked,
    },
  };
};
