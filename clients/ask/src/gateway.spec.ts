import { describe, expect, it } from '@jest/globals';
import { aDevice, anAnswer } from './a-device.example.js';
import { mayPass, post } from './gateway.js';

const ask = (answer: Parameters<typeof aDevice>[0]) => {
  const phone = aDevice(answer);
  return { phone, heard: post(phone, 'query Home { viewMe { id } }', {}, { token: 'secret', withinMs: 1_000 }) };
};

describe('a request to the gateway', () => {
  it('brings what was answered, with the trouble of a part', async () => {
    const { heard } = ask(() =>
      anAnswer({ data: { viewMe: null }, errors: [{ message: '暂时没有回答', path: ['viewMe'], extensions: { code: 'UNAVAILABLE' } }] }),
    );
    expect(await heard).toEqual({
      data: { viewMe: null },
      troubles: [{ code: 'UNAVAILABLE', message: '暂时没有回答', fields: [], path: 'viewMe' }],
    });
  });

  it('is lost without a network, and when something else than the gateway answers', async () => {
    for (const answer of [() => new Error('offline'), () => ({ status: 502, text: '<html>' }), () => anAnswer({ detail: 'no' })]) {
      const { troubles } = await ask(answer).heard;
      expect(troubles.map(({ code }) => code)).toEqual(['LOST']);
      expect(troubles.every(mayPass)).toBe(true);
    }
  });

  it('has certainly stayed here without a network, and where the gateway turned it away', async () => {
    const stayed = async (answer: Parameters<typeof aDevice>[0], online = true) => {
      const phone = aDevice(answer);
      phone.connect(online);
      const { troubles } = await post(phone, 'query Home { viewMe { id } }', {}, { token: undefined, withinMs: 1_000 });
      return troubles.map(({ stayedHere = false }) => stayedHere);
    };
    const coded = (code: string) => () => anAnswer({ errors: [{ message: '', extensions: { code } }] });
    expect(await stayed(() => new Error('refused'), false)).toEqual([true]);
    expect(await stayed(() => new Error('reset'))).toEqual([false]);
    expect([await stayed(coded('BUSY')), await stayed(coded('RATE_LIMITED')), await stayed(coded('UNAVAILABLE'))]).toEqual([
      [true],
      [true],
      [false],
    ]);
  });

  it.each([
    [false, false, true],
    [false, true, false],
    [true, false, false],
    [true, true, false],
  ])('with a network before: %s, and after: %s, has certainly stayed here: %s', async (before, after, stayed) => {
    const phone = aDevice(() => {
      phone.connect(after);
      return new Error('no answer');
    });
    phone.connect(before);
    const { troubles } = await post(phone, 'query Home { viewMe { id } }', {}, { token: undefined, withinMs: 1_000 });
    expect(troubles.map(({ code, stayedHere = false }) => [code, stayedHere])).toEqual([['LOST', stayed]]);
  });

  it('has the token in its head and nowhere else', async () => {
    const { phone, heard } = ask(() => anAnswer({ data: {} }));
    await heard;
    expect(phone.sent).toEqual([{ body: expect.not.stringContaining('secret'), token: 'secret', withinMs: 1_000 }]);
  });
});
