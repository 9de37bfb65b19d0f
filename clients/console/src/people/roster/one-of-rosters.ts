import type { RosterQuery } from '../../generated/documents.js';

type Found = Extract<NonNullable<RosterQuery['viewRoster']>, { roster: object }>;
/** One roster as its page knows it. */
export type OneOfRosters = Found['roster'];
