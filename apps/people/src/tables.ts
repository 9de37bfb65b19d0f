import type { EntitySchema } from 'typeorm';
import { branches } from './branch/branch.table.js';
import { roleGrants } from './grant/role-grant.table.js';
import { attemptCounts } from './login/attempt-count.table.js';
import { codeAllowances, codeAttempts } from './login/code-attempt.table.js';
import { logins } from './login/login.table.js';
import { notices } from './notice/notice.table.js';
import { persons } from './person/person.table.js';
import { staffAccounts } from './staff/staff-account.table.js';
import { workCalendarDays } from './work-calendar/work-calendar.table.js';

export const tables = [
  branches,
  persons,
  roleGrants,
  staffAccounts,
  logins,
  attemptCounts,
  codeAttempts,
  codeAllowances,
  notices,
  workCalendarDays,
] as EntitySchema[];
