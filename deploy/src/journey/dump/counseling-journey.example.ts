import type { TestCity } from '../a-city.example.js';
import type { Clear } from './forms.example.js';

const counselorName = '端木清和老师';
const arrangement = {
  name: counselorName,
  modes: ['face'],
  topics: ['sleep'],
  sessionMinutes: 50,
  bufferMinutes: 10,
  minimumNoticeMinutes: 60,
  dailyMaximum: 8,
};
const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1_020 }));

/** A session is booked and cancelled. There is no field for a reason yet; what stands clear on purpose is the counselor's name. */
export const counselingJourney = async (test: TestCity): Promise<Clear[]> => {
  const counselor = await test.signIn('counselor', '苏禾');
  const { version: seen } = await counselor.read<{ version: number }>('viewMyHours { version }');
  await counselor.act('setWeeklyHours', { ...arrangement, hours, version: seen }, '... on WeeklyHoursSet { at }');
  const { id: counselorId } = await counselor.read<{ id: string }>('viewMe { id }');
  const member = await test.withWechat('demo-client-of-dump-5k2w');
  const { version } = await member.read<{ version: number }>('viewInformedConsent { version }');
  await member.act('giveInformedConsent', { version }, '... on InformedConsentGiven { version }');
  const { data } = await member.send('query($input: ListFreeSlotsInput!) { listFreeSlots(input: $input) { items { startsAt } } }', {
    input: { counselorId, days: 14 },
  });
  const { startsAt } = (data!.listFreeSlots as { items: { startsAt: string }[] }).items.at(-1)!;
  const { session } = await member.act<{ session: { id: string } }>(
    'bookSession',
    { counselorId, startsAt, mode: 'face' },
    '... on SessionBooked { session { id } }',
  );
  await member.act('cancelSession', { sessionId: session.id }, '... on SessionCancelled { session { id } }');
  return [
    { what: 'counselorName', value: counselorName },
    { what: 'openidOfClient', value: 'demo-client-of-dump-5k2w' },
    { what: 'tokenOfClient', value: member.token },
    { what: 'counselorToken', value: counselor.token },
  ];
};
