type RosterStatus = 'reading' | 'unreadable' | 'checking' | 'checked' | 'committing' | 'committed' | 'abandoned';

/** Nothing is left to do with it. */
export const isOver = (status: RosterStatus): boolean => status === 'committed' || status === 'abandoned' || status === 'unreadable';

type Checked = { status: RosterStatus; added: number; same: number; moved: number };
/** Checked, and no row of it can be put into force: nobody is waited for. @source `apps/people`, `commit-roster` */
export const isEmpty = ({ status, added, same, moved }: Checked): boolean => status === 'checked' && added + same + moved === 0;
