import type { ClassId, PersonId, ProgramId } from '@sanwei/contracts';
import { ok, refuse, startOfCityDay } from '@sanwei/kernel';

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
};

export type NewClass = Pick<SchoolClass, 'name' | 'site' | 'capacity' | 'youngest' | 'oldest'>;
export type NewProgram = Pick<Program, 'name' | 'season' | 'startsOn' | 'endsOn' | 'opensAt' | 'closesAt'> & {
  classes: readonly NewClass[];
};

/** School subjects by which a class may not be named. @source 工会爱心托管班的通知：不得组织学科培训和集体授课 */
const subjects = ['语文', '数学', '奥数', '英语', '物理', '化学', '补课', '培优', '提分', '作文辅导'];

/** @returns the program and its classes as rows, or the first thing that does not fit */
export const publish = (wanted: NewProgram, by: PersonId, now: Date, newId: <I extends string>() => I) => {
  const { classes, ...program } = wanted;
  const inOrder =
    program.startsOn <= program.endsOn && program.opensAt < program.closesAt && program.opensAt < startOfCityDay(program.endsOn);
  if (!inOrder) return refuse('DatesOutOfOrder');
  if (classes.some(({ youngest, oldest }) => youngest > oldest)) return refuse('AgesOutOfOrder');
  const word = subjects.find((subject) => [program.name, ...classes.map(({ name }) => name)].some((name) => name.includes(subject)));
  if (word) return refuse('SubjectTeachingRefused', { word });
  const { startsOn, endsOn, opensAt, closesAt } = program;
  const row: Program = { id: newId<ProgramId>(), ...program, publishedBy: by, publishedAt: now };
  const times = { programId: row.id, startsOn, endsOn, opensAt, closesAt };
  const rows = classes.map((one): SchoolClass => ({ id: newId<ClassId>(), ...one, ...times, taken: 0, waiting: 0, nextRank: 1 }));
  return ok({ program: row, classes: rows });
};
