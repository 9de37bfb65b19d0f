import { describe, expect, it } from '@jest/globals';
import { understoodDay, understoodDayWithin } from './understood.js';

const saidOf = ({ validator }: typeof understoodDay, value?: string) =>
  validator(undefined, value).then(
    () => null,
    (error: Error) => error.message,
  );

describe('a day that stands in a form', () => {
  const within = understoodDayWithin({ from: '2026-11-28', to: '2026-12-31' });
  it.each(['2026-11-28', '2026-12-31', '2026-12-31T23:59', '', undefined])('between its bounds is sent: %s', async (value) =>
    expect(await saidOf(within, value)).toBeNull(),
  );
  it('out of them is refused, with the bound that it does not keep', async () => {
    expect(await saidOf(within, '2026-11-27')).toContain('不能早于 2026-11-28');
    expect(await saidOf(within, '2027-01-01')).toContain('不能晚于 2026-12-31');
    expect(await saidOf(within, '2020-02-03T09:00')).toContain('不能早于');
  });
  it('that is not understood is told so first', async () =>
    expect([await saidOf(within, '2020.13.45'), await saidOf(understoodDay, '明天')]).toEqual(
      Array(2).fill(expect.stringContaining('没有看懂')),
    ));
  it('has no bounds unless it is given some', async () => expect(await saidOf(understoodDay, '1999-01-01')).toBeNull());
});
