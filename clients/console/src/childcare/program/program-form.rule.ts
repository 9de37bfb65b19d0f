type Season = 'winter' | 'summer';
/** What stands in the fields: days as `2026-12-01`, times as `2026-12-01T09:00` on the city's clock. */
export type FilledClass = { name?: string; site?: string; capacity?: number | null; youngest?: number | null; oldest?: number | null };
export type Filled = {
  name?: string;
  season?: Season | null;
  startsOn?: string;
  endsOn?: string;
  opensAt?: string;
  closesAt?: string;
  classes?: FilledClass[];
};
/** China has one time and no summer time. */
const cityOffsetMs = 8 * 3_600_000;

/** `2026-12-01T09:00` in the city, whatever clock the computer is set to. */
export const instantOf = (local: string | undefined): string | null =>
  local && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local)
    ? new Date(Date.parse(`${local.slice(0, 16)}:00.000Z`) - cityOffsetMs).toISOString()
    : null;
export const localOf = (at: string | null | undefined): string | undefined =>
  at ? new Date(Date.parse(at) + cityOffsetMs).toISOString().slice(0, 16) : undefined;

type ContentClass = { name: string; site: string; capacity: number | null; youngest: number | null; oldest: number | null };
type Content = {
  name: string;
  season: Season | null;
  startsOn: string | null;
  endsOn: string | null;
  opensAt: string | null;
  closesAt: string | null;
  classes: ContentClass[];
};
/** What was typed and is no number or day stays in its field alone, until it is put right there. */
const whole = (typed: unknown): number | null => (Number.isInteger(typed) ? (typed as number) : null);
const dayIn = (typed: string | undefined): string | null => (typed && /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : null);
/** As a draft keeps it: what is not there yet is null. */
export const contentOf = ({ name, season, startsOn, endsOn, opensAt, closesAt, classes }: Filled): Content => ({
  name: (name ?? '').trim(),
  season: season ?? null,
  startsOn: dayIn(startsOn),
  endsOn: dayIn(endsOn),
  opensAt: instantOf(opensAt),
  closesAt: instantOf(closesAt),
  classes: (classes ?? []).map((one) => ({
    ...{ name: (one?.name ?? '').trim(), site: (one?.site ?? '').trim() },
    ...{ capacity: whole(one?.capacity), youngest: whole(one?.youngest), oldest: whole(one?.oldest) },
  })),
});
export const filledOf = ({ name, season, startsOn, endsOn, opensAt, closesAt, classes }: Content): Filled => ({
  ...{ name, season, startsOn: startsOn ?? undefined, endsOn: endsOn ?? undefined },
  ...{ opensAt: localOf(opensAt), closesAt: localOf(closesAt), classes: classes.map((one) => ({ ...one })) },
});

export const seatsOf = ({ classes }: Filled): number => (classes ?? []).reduce((sum, one) => sum + (whole(one?.capacity) ?? 0), 0);

/** `2027-02-06T00:00` of 5 February: the moment in which the day is over still belongs to it. */
const endOfDay = (day: string): string => `${new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)}T00:00`;

export type Times = Pick<Filled, 'startsOn' | 'endsOn' | 'opensAt' | 'closesAt'>;
export type TimeWrong = 'endBeforeStart' | 'past' | 'opensLate' | 'closesEarly' | 'closesLate';
/** What does not fit yet, beside the field that would mend it. Empty fields are no contradiction. @source `apps/childcare`, `publish` */
export function timesWrong({ startsOn, endsOn, opensAt, closesAt }: Times, today: string): Partial<Record<keyof Times, TimeWrong>> {
  const wrong: Partial<Record<keyof Times, TimeWrong>> = {};
  if (endsOn && startsOn && endsOn < startsOn) wrong.endsOn = 'endBeforeStart';
  else if (endsOn && endsOn < today) wrong.endsOn = 'past';
  if (opensAt && startsOn && opensAt >= `${startsOn}T00:00`) wrong.opensAt = 'opensLate';
  if (closesAt && opensAt && closesAt <= opensAt) wrong.closesAt = 'closesEarly';
  else if (closesAt && endsOn && closesAt > endOfDay(endsOn)) wrong.closesAt = 'closesLate';
  return wrong;
}

/** Letters and digits alone: a space, a sign or a wide letter between them hides no word. @source `apps/childcare`, `subjectIn` */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
/** In which fields a refused word stands, as the form names them: `['classes', 0, 'site']`. */
export function fieldsWith(word: string, { name, classes }: Filled): (string | number)[][] {
  const named: [(string | number)[], string | undefined][] = [
    [['name'], name],
    ...(classes ?? []).flatMap((one, i): [(string | number)[], string | undefined][] => [
      [['classes', i, 'name'], one?.name],
      [['classes', i, 'site'], one?.site],
    ]),
  ];
  return word ? named.filter(([, text]) => bare(text ?? '').includes(word)).map(([path]) => path) : [];
}

/** One more with the same site, seats and ages; its name is told apart by hand. */
export const copied = (one: FilledClass | undefined): FilledClass => ({ ...one, name: '' });

/** Fields in which two versions of a draft differ: `name`, `classes.1.capacity`. */
export function differences(mine: Content, theirs: Content): string[] {
  const { classes: mineClasses, ...mineRest } = mine;
  const { classes: theirClasses, ...theirRest } = theirs;
  const names = Object.keys(mineRest) as (keyof typeof mineRest)[];
  const rest = names.filter((name) => mineRest[name] !== theirRest[name]);
  const rows = Array.from({ length: Math.max(mineClasses.length, theirClasses.length) }, (_, i) => i).filter(
    (i) => JSON.stringify(mineClasses[i]) !== JSON.stringify(theirClasses[i]),
  );
  return [...rest, ...rows.map((i) => `classes.${i}`)];
}
