import { fileParts, fileTickets, storedFiles } from '@sanwei/files';
import { branchScopes, personTurns, subjectKeys } from '@sanwei/work';
import type { EntitySchema } from 'typeorm';
import { branches } from './branch/branch.table.js';
import { dataOrders } from './data-order/data-order.table.js';
import { roleGrants } from './grant/role-grant.table.js';
import { attemptCounts } from './login/attempt-count.table.js';
import { codeAllowances, codeAttempts } from './login/code-attempt.table.js';
import { logins } from './login/login.table.js';
import { knownAddresses, signInLocks } from './login/sign-in-lock.table.js';
import { phoneOpenings } from './member-file/phone-opening.table.js';
import { memberships } from './membership/membership.table.js';
import { notices } from './notice/notice.table.js';
import { persons } from './person/person.table.js';
import { registerExports } from './register-export/register-export.table.js';
import { rosterRows, rosters } from './roster/roster.table.js';
import { signInMoves } from './sign-in-move/sign-in-move.table.js';
import { passwordHistory, staffAccounts } from './staff/staff-account.table.js';
import { recoveryCodes, staffTotps } from './totp/staff-totp.table.js';
import { workCalendarDays, workCalendarYears } from './work-calendar/work-calendar.table.js';

export const tables = [
  branches,
  branchScopes,
  subjectKeys,
  persons,
  roleGrants,
  staffAccounts,
  passwordHistory,
  staffTotps,
  recoveryCodes,
  logins,
  attemptCounts,
  signInLocks,
  knownAddresses,
  codeAttempts,
  codeAllowances,
  memberships,
  phoneOpenings,
  personTurns,
  registerExports,
  rosters,
  rosterRows,
  storedFiles,
  fileTickets,
  fileParts,
  signInMoves,
  notices,
  dataOrders,
  workCalendarDays,
  workCalendarYears,
] as EntitySchema[];
