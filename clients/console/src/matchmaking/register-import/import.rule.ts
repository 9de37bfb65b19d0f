type ImportStatus = 'reading' | 'unreadable' | 'mapping' | 'checking' | 'checked' | 'committing' | 'published' | 'abandoned';

/** A register without these columns cannot say who it is, of which union, and that they agreed. @source `apps/matchmaking`, `import-mapping` */
export const requiredFields = ['realName', 'sex', 'bornOn', 'phone', 'branch', 'city', 'attestedOn', 'registerConsent'] as const;

/** Nothing is left to do with it. */
export const isOver = (status: ImportStatus): boolean => status === 'published' || status === 'abandoned' || status === 'unreadable';

/** What was read of a register is forgotten after a day. @source `apps/matchmaking`, `forgetImport` */
const keptMs = 24 * 3_600_000;
/** @returns the instant in which what was read is forgotten */
export const forgottenAt = (createdAt: string): string => new Date(Date.parse(createdAt) + keptMs).toISOString();

/** By which two imports of one minute are told apart, in the list and on the page. @param id a UUID, whose end is drawn by lot */
export const shortNumber = (id: string): string => id.slice(-6).toUpperCase();
