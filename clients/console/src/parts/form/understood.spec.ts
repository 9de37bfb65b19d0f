import { describe, expect, it } from '@jest/globals';
import { understoodDay, understoodDayWithin, understoodTime } from './understood.js';

const saidOf = ({ validator }: typeof understoodDay, value?: string) =>
  validator(undefined, value).then(
    () => null,
    (error: Error) => error.message,
  );

describe('a day that stands in a form', () => {
  const within = understoodDayWithin({ from: '2026-11-28', to: '2026-12-31' });
  it.each(['2026-11-28', '2026-12-31', '', undefined])('between its bounds is sent: %s', async (value) =>
    expect(await saidOf(within, value)).toBeNull(),
  );
  it('out of them is refused, with the bound that it does not keep', async () => {
    expect(await saidOf(within, '2026-11-27')).toContain('不能早于 2026-11-28');
    expect(await saidOf(within, '2027-01-01')).toContain('不能晚于 2026-12-31');
  });
  it('that is not understood is told so first', async () =>
    expect([await saidOf(within, '2020.13.45'), await saidOf(understoodDay, '明天')]).toEqual(
      Array(2).fill(expect.stringContaining('没有看懂')),
    ));
  it('is one that there is; a time is a day with its clock', async () => {
    for (const none of ['2027-02-29', '2027-13-01', '2027-01-25T09:00']) expect(await saidOf(understoodDay, none)).toContain('没有看懂');
    for (const none of ['2027-02-29T09:00', '2027-01-25']) expect(await saidOf(understoodTime, none)).toContain('没有看懂');
    expect(await saidOf(understoodTime, '2027-01-25T09:00')).toBeNull();
  });
  it('has no bounds unless it is given some', async () => expect(await saidOf(understoodDay, '1999-01-01')).toBeNull());
});
