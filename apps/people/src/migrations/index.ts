import { FirstTables1700000000001 } from './0001-first-tables.js';

/** In the order in which they run; forward only. */
export const migrations = [FirstTables1700000000001];
