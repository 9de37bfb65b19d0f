import { cityDay } from '@sanwei/words';

export type Enrollment = { opensAt: string; closesAt: string; endsOn: string };
export type EnrollmentState = 'notYet' | 'open' | 'closed' | 'over';

/** How far enrollment of one class, or of a program, is. @source `apps/childcare`, `enrollment.rule.ts` */
export function enrollmentState({ opensAt, closesAt, endsOn }: Enrollment, now: Date): EnrollmentState {
  const at = now.getTime();
  if (endsOn < cityDay(now)) return 'over';
  if (Date.parse(closesAt) <= at) return 'closed';
  return Date.parse(opensAt) > at ? 'notYet' : 'open';
}

/** Of a program, whose classes may be closed later than it was published with: as long as one is open. */
export const enrollmentOf = (of: Enrollment, classes: readonly Pick<Enrollment, 'closesAt'>[]): Enrollment => ({
  ...of,
  closesAt: [of.closesAt, ...classes.map(({ closesAt }) => closesAt)].reduce((a, b) => (Date.parse(a) < Date.parse(b) ? b : a)),
});
