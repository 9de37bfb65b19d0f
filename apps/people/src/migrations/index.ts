import { FirstTables1700000000001 } from './0001-first-tables.js';
import { OutboxCountsFailures1700000000002 } from './0002-outbox-counts-failures.js';
import { NoticeShortForm1700000000003 } from './0003-notice-short-form.js';
import { Branches1700000000004 } from './0004-branches.js';
import { WorkCalendar1700000000005 } from './0005-work-calendar.js';
import { AttemptCounts1700000000006 } from './0006-attempt-counts.js';
import { ConsentChannel1700000000007 } from './0007-consent-channel.js';
import { StaffLocks1700000000008 } from './0008-staff-locks.js';
import { StaffActs1700000000009 } from './0009-staff-acts.js';
import { DataOrders1700000000010 } from './0010-data-orders.js';
import { KeyMarks1700000000011 } from './0011-key-marks.js';
import { Membership1700000000012 } from './0012-membership.js';
import { GrantScopes1700000000013 } from './0013-grant-scopes.js';
import { MembershipPhones1700000000014 } from './0014-membership-phones.js';
import { RosterOfErrors1700000000015 } from './0015-roster-of-errors.js';
import { SealedNotices1700000000016 } from './0016-sealed-notices.js';
import { NoticesOfOneLength1700000000017 } from './0017-notices-of-one-length.js';
import { PhoneCodes1700000000018 } from './0018-phone-codes.js';
import { MemberNames1700000000019 } from './0019-member-names.js';
import { MemberFiles1700000000020 } from './0020-member-files.js';
import { PhoneOpenings1700000000021 } from './0021-phone-openings.js';
import { CalendarYears1700000000022 } from './0022-calendar-years.js';
import { RegisterExports1700000000023 } from './0023-register-exports.js';
import { NoticeCounts1700000000024 } from './0024-notice-counts.js';
import { PhoneOpeningsInTurn1700000000025 } from './0025-phone-openings-in-turn.js';
import { PhoneOpeningsSevered1700000000026 } from './0026-phone-openings-severed.js';
import { OwnDataOrders1700000000027 } from './0027-own-data-orders.js';
import { RostersOfUploader1700000000028 } from './0028-rosters-of-uploader.js';
import { LongRosterCells1700000000029 } from './0029-long-roster-cells.js';

/** In the order in which they run; forward only. */
export const migrations = [
  FirstTables1700000000001,
  OutboxCountsFailures1700000000002,
  NoticeShortForm1700000000003,
  Branches1700000000004,
  WorkCalendar1700000000005,
  AttemptCounts1700000000006,
  ConsentChannel1700000000007,
  StaffLocks1700000000008,
  StaffActs1700000000009,
  DataOrders1700000000010,
  KeyMarks1700000000011,
  Membership1700000000012,
  GrantScopes1700000000013,
  MembershipPhones1700000000014,
  RosterOfErrors1700000000015,
  SealedNotices1700000000016,
  NoticesOfOneLength1700000000017,
  PhoneCodes1700000000018,
  MemberNames1700000000019,
  MemberFiles1700000000020,
  PhoneOpenings1700000000021,
  CalendarYears1700000000022,
  RegisterExports1700000000023,
  NoticeCounts1700000000024,
  PhoneOpeningsInTurn1700000000025,
  PhoneOpeningsSevered1700000000026,
  OwnDataOrders1700000000027,
  RostersOfUploader1700000000028,
  LongRosterCells1700000000029,
];
