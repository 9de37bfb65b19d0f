import { FirstTables1700000000001 } from './0001-first-tables.js';
import { OutboxCountsFailures1700000000002 } from './0002-outbox-counts-failures.js';
import { EndedPlacesHoldNothing1700000000003 } from './0003-ended-places-hold-nothing.js';
import { Guardians1700000000004 } from './0004-guardians.js';
import { ConsentChannel1700000000005 } from './0005-consent-channel.js';
import { PersonTurns1700000000006 } from './0006-person-turns.js';
import { ChildKeys1700000000007 } from './0007-child-keys.js';
import { KeyMarks1700000000008 } from './0008-key-marks.js';
import { ChildUsed1700000000009 } from './0009-child-used.js';
import { WaitingLine1700000000010 } from './0010-waiting-line.js';
import { ProgramEditor1700000000011 } from './0011-program-editor.js';
import { SitesByPlace1700000000012 } from './0012-sites-by-place.js';
import { SitesOfTheirOwn1700000000013 } from './0013-sites-of-their-own.js';

/** In the order in which they run; forward only. */
export const migrations = [
  FirstTables1700000000001,
  OutboxCountsFailures1700000000002,
  EndedPlacesHoldNothing1700000000003,
  Guardians1700000000004,
  ConsentChannel1700000000005,
  PersonTurns1700000000006,
  ChildKeys1700000000007,
  KeyMarks1700000000008,
  ChildUsed1700000000009,
  WaitingLine1700000000010,
  ProgramEditor1700000000011,
  SitesByPlace1700000000012,
  SitesOfTheirOwn1700000000013,
];
