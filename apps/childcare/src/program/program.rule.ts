import type { ClassId, PersonId, ProgramId, SiteId } from '@sanwei/contracts';
import { cityDay, endOfCityDay, ok, refuse, startOfCityDay } from '@sanwei/kernel';

export type Season = 'winter' | 'summer';
export type Program = {
  id: ProgramId;
  name: string;
  season: Season;
  startsOn: string;
  endsOn: string;
  opensAt: Date;
  closesAt: Date;
  publishedBy: PersonId;
  publishedAt: Date;
};
export type SchoolClass = {
  id: ClassId;
  programId: ProgramId;
  name: string;
  siteId: SiteId;
  /** What the site is called. */
  site: string;
  startsOn: string;
  endsOn: string;
  youngest: number;
  oldest: number;
  capacity: number;
  /** Seats given away, offered ones included. The database refuses more than `capacity`. */
  taken: number;
  waiting: number;
  /** Ranks are given once and never again. */
  nextRank: number;
  opensAt: Date;
  closesAt: Date;
  /** One more with each change by an editor, so that none overwrites what another has set. */
  version: number;
};

export type NewClass = Pick<SchoolClass, 'name' | 'site' | 'capacity' | 'youngest' | 'oldest'>;
export type NewProgram = Pick<Program, 'name' | 'season' | 'startsOn' | 'endsOn' | 'opensAt' | 'closesAt'> & {
  classes: readonly NewClass[];
};

/** A class is over when its last day is: nobody is admitted, offered or confirmed any more. */
export const hasEnded = ({ endsOn }: Pick<SchoolClass, 'endsOn'>, now: Date): boolean => endOfCityDay(endsOn) <= now;

/** Until when children can be enrolled, or null where that is not possible now. */
export const enrollUntil = (schoolClass: Pick<SchoolClass, 'endsOn' | 'opensAt' | 'closesAt'>, now: Date): Date | null => {
  const { opensAt, closesAt } = schoolClass;
  return opensAt <= now && now < closesAt && !hasEnded(schoolClass, now) ? closesAt : null;
};

/**
 * School subjects and cramming, by which nothing in a program may be named.
 * @source 工会爱心托管班的通知：不得组织学科培训和集体授课
 */
const subjects = ['语文', '数学', '奥数', '英语', '物理', '化学', '补课', '补习', '培优', '提分', '作文辅导'];

/** Letters and digits alone, so that a space, a sign or a wide letter between them hides nothing. */
const bare = (name: string): string => name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
export const subjectIn = (names: readonly string[]): string | undefined => {
  const all = names.map(bare);
  return subjects.find((subject) => all.some((name) => name.includes(subject)));
};

/** Enrollment opens before the first day and closes at the latest with the last. */
const inOrder = ({ startsOn, endsOn, opensAt, closesAt }: NewProgram): boolean =>
  startsOn <= endsOn && opensAt < closesAt && opensAt < startOfCityDay(startsOn) && closesAt <= endOfCityDay(endsOn);

/** @returns the program and its classes as rows that have no site yet, or the first thing that does not fit */
export const publish = (wanted: NewProgram, by: PersonId, now: Date, newId: <I extends string>() => I) => {
  const { classes, ...program } = wanted;
  if (!inOrder(wanted)) return refuse('DatesOutOfOrder');
  if (program.endsOn < cityDay(now)) return refuse('ProgramOver', { endedOn: program.endsOn });
  if (classes.some(({ youngest, oldest }) => youngest > oldest)) return refuse('AgesOutOfOrder');
  const word = subjectIn([program.name, ...classes.flatMap(({ name, site }) => [name, site])]);
  if (word) return refuse('SubjectTeachingRefused', { word });
  const { startsOn, endsOn, opensAt, closesAt } = program;
  const row: Program = { id: newId<ProgramId>(), ...program, publishedBy: by, publishedAt: now };
  const times = { programId: row.id, startsOn, endsOn, opensAt, closesAt };
  const rows = classes.map(
    (one): Omit<SchoolClass, 'siteId'> => ({ id: newId<ClassId>(), ...one, ...times, taken: 0, waiting: 0, nextRank: 1, version: 1 }),
  );
  return ok({ program: row, classes: rows });
};

/** Seats that whoever applies now gets at once: none while others wait, since nobody overtakes a waiting family. */
export const freeSeats = ({ capacity, taken, waiting }: Pick<SchoolClass, 'capacity' | 'taken' | 'waiting'>): number =>
  waiting > 0 ? 0 : Math.max(0, capacity - taken);
