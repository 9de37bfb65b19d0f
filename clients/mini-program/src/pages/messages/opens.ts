/** Where a notice leads: the name of its contract begins with its service. What comes from `people` is about one's own things. */
const pages: Readonly<Record<string, string>> = {
  matchmaking: '/matchmaking/start/start',
  counseling: '/counseling/session/sessions',
  childcare: '/childcare/start/start',
};

/** @param notice e.g. `childcare.enrollment.places-given`; undefined when there is nothing to open */
export const pageOf = (notice: string): string | undefined => pages[notice.split('.')[0] ?? ''];
