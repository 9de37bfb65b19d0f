import { FirstTables1700000000001 } from './0001-first-tables.js';
import { OutboxCountsFailures1700000000002 } from './0002-outbox-counts-failures.js';
import { Sessions1700000000003 } from './0003-sessions.js';
import { ErasedPersons1700000000004 } from './0004-erased-persons.js';
import { ConsentChannel1700000000005 } from './0005-consent-channel.js';
import { PersonTurns1700000000006 } from './0006-person-turns.js';
import { KeyMarks1700000000007 } from './0007-key-marks.js';
import { MaskedMembers1700000000008 } from './0008-masked-members.js';
import { TurnsAndReminders1700000000009 } from './0009-turns-and-reminders.js';
import { CounselorTopics1700000000010 } from './0010-counselor-topics.js';
import { HoursVersion1700000000011 } from './0011-hours-version.js';

/** In the order in which they run; forward only. */
export const migrations = [
  FirstTables1700000000001,
  OutboxCountsFailures1700000000002,
  Sessions1700000000003,
  ErasedPersons1700000000004,
  ConsentChannel1700000000005,
  PersonTurns1700000000006,
  KeyMarks1700000000007,
  MaskedMembers1700000000008,
  TurnsAndReminders1700000000009,
  CounselorTopics1700000000010,
  HoursVersion1700000000011,
];
