import { FirstTables1700000000001 } from './0001-first-tables.js';
import { OutboxCountsFailures1700000000002 } from './0002-outbox-counts-failures.js';
import { RegisterProfiles1700000000003 } from './0003-register-profiles.js';
import { ConsentChannel1700000000004 } from './0004-consent-channel.js';
import { RegisterImport1700000000005 } from './0005-register-import.js';
import { PersonTurns1700000000006 } from './0006-person-turns.js';
import { KeyMarks1700000000007 } from './0007-key-marks.js';
import { ProfileTexts1700000000008 } from './0008-profile-texts.js';
import { ReturnedProfiles1700000000009 } from './0009-returned-profiles.js';
import { ImportProblems1700000000010 } from './0010-import-problems.js';
import { ImportLookedAt1700000000011 } from './0011-import-looked-at.js';
import { ImportCheckedAs1700000000012 } from './0012-import-checked-as.js';

/** In the order in which they run; forward only. */
export const migrations = [
  FirstTables1700000000001,
  OutboxCountsFailures1700000000002,
  RegisterProfiles1700000000003,
  ConsentChannel1700000000004,
  RegisterImport1700000000005,
  PersonTurns1700000000006,
  KeyMarks1700000000007,
  ProfileTexts1700000000008,
  ReturnedProfiles1700000000009,
  ImportProblems1700000000010,
  ImportLookedAt1700000000011,
  ImportCheckedAs1700000000012,
];
