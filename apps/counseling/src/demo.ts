import type { PersonId } from '@sanwei/contracts';
import { staffMembers } from '@sanwei/demo';
import type { WeeklyHours } from '@sanwei/kernel';
import { loadDemo, type Work } from '@sanwei/work';
import type { Counselor } from './counselor/counselor.rule.js';
import { counselorHours, counselors } from './counselor/counselor.table.js';
import { migrations } from './migrations/index.js';
import { tables } from './tables.js';

type Arranged = Omit<Counselor, 'arrangedAt' | 'turnAt' | 'version'> & { hours: WeeklyHours[] };
const weekly = (weekdays: WeeklyHours['weekday'][], ...spells: [number, number][]): WeeklyHours[] =>
  weekdays.flatMap((weekday) => spells.map(([from, to]) => ({ weekday, fromMinute: from * 60, toMinute: to * 60 })));

/** One by day and one in the evening and on Saturdays: shift workers come then. */
const arranged: Arranged[] = [
  {
    ...{ id: staffMembers.counselor.id, name: '苏老师', face: true, phone: true, video: false, topics: 'sleep,mood,parenting' },
    ...{ sessionMinutes: 50, bufferMinutes: 10, minimumNoticeMinutes: 720, dailyMaximum: 5 },
    hours: weekly([1, 2, 3, 4, 5], [9, 12], [14, 17]),
  },
  {
    ...{ id: staffMembers.eveningCounselor.id, name: '陈老师', face: false, phone: true, video: true, topics: 'sleep,work,couple' },
    ...{ sessionMinutes: 50, bufferMinutes: 10, minimumNoticeMinutes: 240, dailyMaximum: 3 },
    hours: [...weekly([2, 4], [18, 21]), ...weekly([6], [9, 12])],
  },
];

/** The second start finds everything as people have left it. */
const arrange = async (work: Work, { hours, ...counselor }: Arranged): Promise<void> => {
  const counselorId: PersonId = counselor.id;
  if (await work.rows(counselors).findOne({ where: { id: counselorId } })) return;
  await work.insert(counselors, [{ ...counselor, arrangedAt: work.now, turnAt: null, version: 1 }]);
  await work.insert(
    counselorHours,
    hours.map((one) => ({ counselorId, ...one })),
  );
};

await loadDemo({ service: 'counseling', tables, migrations }, async (work) => {
  // 024-5555 numbers ring nowhere.
  await work.change('INSERT INTO hotline (city, phone) VALUES (1, ?) ON DUPLICATE KEY UPDATE phone = phone', ['024-55550123']);
  for (const one of arranged) await arrange(work, one);
});
