import { expect, it } from '@jest/globals';
import type { ImportId } from '@sanwei/contracts';
import { profileEvents } from './profile-event.rule.js';

const on = (day: number) => new Date(Date.UTC(2026, 0, day));
const none = { importId: null, version: 1, submittedAt: null, returnedAt: null, verifiedAt: null };
const words = (...args: Parameters<typeof profileEvents>) => profileEvents(...args).map((event) => [event.words, event.by]);

it('tells of a profile that was given back once, the newest first', () =>
  expect(
    words(
      { ...none, returnedAt: on(3), submittedAt: on(4), verifiedAt: on(5) },
      { signedAt: on(1), endsAt: new Date('2027-01-01T00:00:00Z') },
    ),
  ).toEqual([
    ['档案核实通过', 'staff'],
    ['提交档案，等待核实', 'self'],
    ['档案退回修改', 'staff'],
    ['签了单身承诺，有效到 2027-01-01', 'self'],
  ]));
it('tells of one that came with a paper register as one thing, until the person has submitted it anew', () => {
  const paper = { ...none, importId: 'x' as ImportId, submittedAt: on(2), verifiedAt: on(2) };
  expect(words(paper, null)).toEqual([['随纸质登记表入库，按登记表核实', 'staff']]);
  expect(words({ ...paper, submittedAt: on(7), verifiedAt: null }, null)).toEqual([['提交档案，等待核实', 'self']]);
});
it('tells nothing of one that nobody has submitted', () => expect(profileEvents(none, null)).toEqual([]));
