type RosterStatus = 'reading' | 'unreadable' | 'checking' | 'checked' | 'committing' | 'committed' | 'abandoned';

/** Nothing is left to do with it. */
export const isOver = (status: RosterStatus): boolean => status === 'committed' || status === 'abandoned' || status === 'unreadable';
