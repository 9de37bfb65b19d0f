import { createHash } from 'node:crypto';
import type { ChildId, ClassId, PersonId, ProgramId } from '@sanwei/contracts';
import { members, staffMembers } from '@sanwei/demo';
import { cityDay } from '@sanwei/kernel';
import { cryptoSettings, readSettings } from '@sanwei/settings';
import { consents, loadDemo, personsInTurn, type Work } from '@sanwei/work';
import { sealChild } from './child/child.store.js';
import { children } from './child/child.table.js';
import { guardianConsentText } from './guardian-consent/guardian-consent.text.js';
import { migrations } from './migrations/index.js';
import type { Program, SchoolClass } from './program/program.rule.js';
import { classes, programs } from './program/program.table.js';
import { makeSecrets, type Secrets } from './secrets.js';
import { atSites } from './site/site.store.js';
import { tables } from './tables.js';

const dayMs = 86_400_000;
const fixed = <I extends string>(kind: string, number: number) => `01990000-0000-7000-${kind}-${String(number).padStart(12, '0')}` as I;

/** One winter program that is open for enrollment from the first day of the demo city: courses a federation really offers. */
const programOf = (now: Date): { program: Program; schoolClasses: Omit<SchoolClass, 'siteId'>[] } => {
  const on = (days: number) => cityDay(new Date(now.getTime() + days * dayMs));
  const times = {
    startsOn: on(40),
    endsOn: on(60),
    opensAt: new Date(now.getTime() - dayMs),
    closesAt: new Date(now.getTime() + 30 * dayMs),
  };
  const id = fixed<ProgramId>('a000', 1);
  const program = {
    id,
    name: '寒假爱心托管班',
    season: 'winter' as const,
    ...times,
    publishedBy: staffMembers.programEditor.id,
    publishedAt: now,
  };
  const schoolClass = (number: number, name: string, site: string, capacity: number, youngest: number, oldest: number) => ({
    ...{ id: fixed<ClassId>('a001', number), programId: id, name, site, capacity, youngest, oldest },
    ...{ ...times, taken: 0, waiting: 0, nextRank: 1, version: 1 },
  });
  const schoolClasses = [
    schoolClass(1, '逻辑思维一班', '河畔街道职工书屋', 35, 6, 9),
    schoolClass(2, '合唱二班', '河畔街道职工书屋', 30, 6, 12),
    schoolClass(3, '乒乓球班', '第一钢厂体育馆', 2, 6, 12),
  ];
  return { program, schoolClasses };
};

/** A family that has already filled in its form. */
const knownFamily = async (work: Work, secrets: Secrets) => {
  const personId: PersonId = members.otherParent.id;
  const { purpose, version, hash: textHash } = guardianConsentText;
  await work.insert(consents, [
    {
      ...{ id: fixed<string>('a002', 1), personId, purpose, version, textHash },
      ...{ givenAt: work.now, withdrawnAt: null, live: 1 as const, channel: 'app' as const },
    },
  ]);
  // Who has consented has a turn: under it the consent counts.
  await personsInTurn(work, [personId], work.now);
  const child = {
    id: fixed<ChildId>('a003', 1),
    guardianId: personId,
    name: '周小满',
    bornOn: '2018-09-08',
    addedAt: work.now,
    usedAt: work.now,
  };
  const cipher = await secrets.keys.cipherFor(work, child.id);
  // An invented child has no ID number; any hash keeps it apart from real ones.
  await work.insert(children, [sealChild(cipher, { ...child, mark: createHash('sha256').update(child.id).digest('hex') })]);
};

const { crypto } = readSettings({ crypto: cryptoSettings });
await loadDemo({ service: 'childcare', tables, migrations }, async (work) => {
  const { program, schoolClasses } = programOf(work.now);
  // The second start finds everything as people have left it.
  if (await work.rows(programs).findOne({ where: { id: program.id } })) return;
  await work.insert(programs, [program]);
  await work.insert(classes, await atSites(work, schoolClasses));
  await knownFamily(work, makeSecrets(crypto));
});
