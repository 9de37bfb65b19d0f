import { describe, expect, it } from '@jest/globals';
import { NotNow } from '@sanwei/wire';
import { Passwords } from './passwords.js';

const kind = (result: PromiseSettledResult<unknown>) => (result.status === 'rejected' ? result.reason : result.value);

describe('passwords', () => {
  it('are each answered right, however many are shown at once', async () => {
    const passwords = await Passwords.make(60_000);
    const kept = await passwords.hash('桥下的第二阵风');
    const shown = Array.from({ length: 12 }, (_, i) => (i % 3 === 0 ? 'guess' : '桥下的第二阵风'));
    expect(await Promise.all(shown.map((password) => passwords.verify(kept, password)))).toEqual(shown.map((one) => one !== 'guess'));
    expect(await passwords.verify(null, '桥下的第二阵风')).toBe(false);
  });

  it('are looked at two at a time: who has no patience for a turn is told to come again', async () => {
    const passwords = await Passwords.make(1);
    const kept = await passwords.hash('桥下的第二阵风');
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => passwords.verify(kept, '桥下的第二阵风')));
    expect(results.map(kind)).toEqual([true, true, ...Array.from({ length: 4 }, () => expect.any(NotNow))]);
    expect(await passwords.verify(kept, '桥下的第二阵风')).toBe(true);
  });
});
