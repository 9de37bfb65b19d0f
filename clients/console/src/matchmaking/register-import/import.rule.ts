type ImportStatus = 'reading' | 'unreadable' | 'mapping' | 'checking' | 'checked' | 'committing' | 'published' | 'abandoned';

/** A register without these columns cannot say who it is, of which union, and that they agreed. @source `apps/matchmaking`, `import-mapping` */
export const requiredFields = ['realName', 'sex', 'bornOn', 'phone', 'branch', 'city', 'attestedOn', 'registerConsent'] as const;

/** Nothing is left to do with it. */
export const isOver = (status: ImportStatus): boolean => status === 'published' || status === 'abandoned' || status === 'unreadable';
