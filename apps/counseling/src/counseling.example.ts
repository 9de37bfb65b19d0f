import { randomUUID } from 'node:crypto';
import { type Actor, heardAt } from '@sanwei/contracts';
import { personErased } from '@sanwei/contracts/people/person';
import { workCalendarChanged } from '@sanwei/contracts/people/work-calendar';
import { cityDay, dayNumber, dayOf } from '@sanwei/kernel';
import { IdMask } from '@sanwei/security';
import { aClock, aService, natsFor, type TestService, testKeys, until } from '@sanwei/testing';
import { connectWire, type RunningService, signerOf, startService } from '@sanwei/wire';
import { actAlone, type Work } from '@sanwei/work';
import { counseling } from './service.js';
import { aDay, type CalendarDayLike } from './session/agenda.example.js';

/** `counseling` on the servers of the run, with a time that can be moved, and with the voice of `people`. */
export type Counseling = TestService & {
  now(): Date;
  moveTime(byMs: number): Promise<void>;
  /** As a member, at a moment. */
  actAt<T>(now: Date, actor: Actor, act: (work: Work) => Promise<T>): Promise<T>;
  rows<T>(sql: string, params?: unknown[]): Promise<T[]>;
  /** Every row of every table as text, for looking for what must not be there. */
  everything(): Promise<string>;
  /** How a member stands in the rows, and everything that the trail names. */
  maskOf(id: string): string;
  /** As `people` tells it, until it has been committed. */
  erase(personId: string): Promise<void>;
  /** A whole year of plain days but for these. */
  announce(year: number, special: CalendarDayLike[]): Promise<void>;
  another(): Promise<RunningService>;
};

export const aCounseling = async (): Promise<Counseling> => {
  const clock = await aClock();
  const { crypto, passport } = testKeys();
  const service = await aService(counseling(), { clockFile: clock.file });
  const people = await connectWire(natsFor('people'), 'people', await signerOf('people', passport.people.key));
  const { database, running, defects } = service;
  const { room } = running;
  // All connections open before the first spec: while they are being made, what should race would go one by one.
  await Promise.all(Array.from({ length: database.mysql.pool }, () => room.db.query('SELECT SLEEP(0.05)')));
  const rows = <T>(sql: string, params: unknown[] = []) => database.asRoot(async (root) => (await root.query(sql, params))[0] as T[]);
  const tell = async (subject: string, payload: object) => {
    const reply = await people.request(subject, JSON.stringify(payload), { id: randomUUID(), passport: await people.signAsSystem() });
    if (!reply.ok) throw new Error(JSON.stringify(reply));
  };
  const announce = (year: number, special: CalendarDayLike[]) => {
    const first = dayNumber(`${year}-01-01`);
    const days = Array.from({ length: dayNumber(`${year + 1}-01-01`) - first }, (_, i) => aDay(dayOf(first + i)));
    const known = new Map(special.map((day) => [day.on, aDay(day.on, day)]));
    return tell(heardAt('counseling', workCalendarChanged), { year, days: days.map((day) => known.get(day.on) ?? day) });
  };
  // No holidays: a spec must not depend on the day on which it runs.
  const thisYear = Number(cityDay(new Date()).slice(0, 4));
  for (const year of [thisYear, thisYear + 1]) await announce(year, []);
  return {
    ...service,
    announce,
    now: () => room.time.now(),
    moveTime: async (byMs) => {
      await clock.move(byMs);
      await until(() => Math.abs(room.time.now().getTime() - Date.now() - clock.offsetMs()) < 5_000);
    },
    actAt: (now, { id, ...actor }, act) => {
      const masked = { ...actor, id: room.mask?.mask(id) ?? id };
      return actAlone(room.db, { service: 'counseling', actor: masked, now, requestId: 'spec', mask: room.mask }, act);
    },
    rows,
    everything: async () => {
      const names = await rows<{ name: string }>(
        'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
      );
      return JSON.stringify(await Promise.all(names.map(({ name }) => rows(`SELECT * FROM \`${name}\``))));
    },
    maskOf: (id) => new IdMask(crypto.indexKey).mask(id),
    erase: (personId) => tell(heardAt('counseling', personErased), { personId }),
    another: () =>
      startService(
        counseling(),
        {
          mysql: database.mysql,
          nats: natsFor('counseling'),
          passport: passport.counseling,
          crypto,
          clockFile: clock.file,
        },
        { onDefect: (error) => void defects.push(error), around: (_about, act) => act() },
      ),
    stop: async () => {
      await people.close();
      await service.stop();
      await clock.remove();
    },
  };
};
