import { FirstTables1700000000001 } from './0001-first-tables.js';
import { OutboxCountsFailures1700000000002 } from './0002-outbox-counts-failures.js';
import { Sessions1700000000003 } from './0003-sessions.js';

/** In the order in which they run; forward only. */
export const migrations = [FirstTables1700000000001, OutboxCountsFailures1700000000002, Sessions1700000000003];
