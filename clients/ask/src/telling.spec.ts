import { describe, expect, it } from '@jest/globals';
import { aDevice, anAnswer } from './a-device.example.js';
import type { Document } from './document.js';
import { Pending } from './pending.js';
import { telling } from './telling.js';

type Answer = { book: { at: string } | { code: string; message: string } | null };
const document = 'mutation Book($id: ID!, $input: In!) { book }' as unknown as Document<Answer, unknown>;
const done = anAnswer({ data: { book: { at: 'now' } } });
const coded = (code: string) => anAnswer({ errors: [{ message: `words of ${code}`, extensions: { code } }] });
type Phone = ReturnType<typeof aDevice>;
const tell = (phone: Phone, pending = new Pending(phone), input: object = { slot: 9 }) =>
  telling(document, 'book', input, {
    port: phone,
    pending,
    token: 't',
    withinMs: 1_000,
    patienceMs: 5_000,
    wait: async (ms) => phone.pass(ms),
  });
const idsOf = ({ sent }: Phone): string[] => sent.map(({ body }) => (JSON.parse(body) as { variables: { id: string } }).variables.id);

describe('a command without an answer', () => {
  it('may have arrived when it was sent and every answer was lost', async () => {
    const outcome = await tell(aDevice(() => new Error('reset')));
    expect(outcome).toMatchObject({
      kind: 'unsent',
      sent: true,
      message: expect.stringMatching(/^还不知道有没有送到.*再点一次.*不会重复/),
    });
  });

  it('has not been sent only when there was no network at every try', async () => {
    const phone = aDevice(() => new Error('refused'));
    phone.connect(false);
    expect(await tell(phone)).toMatchObject({ kind: 'unsent', sent: false, message: expect.stringMatching(/^还没有送到/) });
  });

  it('may have arrived before, also when the network was gone at the next tap and after a reload', async () => {
    const phone = aDevice(() => new Error('reset'));
    await tell(phone);
    phone.connect(false);
    expect(await tell(phone)).toMatchObject({ sent: true, message: expect.stringMatching(/^还不知道/) });
  });

  it('may have arrived when the service did not answer in time, and has not when the gateway turned it away', async () => {
    expect(await tell(aDevice(() => coded('UNAVAILABLE')))).toMatchObject({ kind: 'unsent', sent: true });
    expect(await tell(aDevice(() => coded('BUSY')))).toEqual({ kind: 'unsent', code: 'BUSY', sent: false, message: 'words of BUSY' });
  });

  it('is asked again under the same id after a reload, and gets the reply of the first', async () => {
    let online = false;
    const phone = aDevice(() => (online ? done : new Error('reset')));
    await tell(phone);
    online = true;
    expect(await tell(phone)).toEqual({ kind: 'done', value: { at: 'now' } });
    expect(new Set(idsOf(phone)).size).toBe(1);
    expect(phone.storage.keys()).toEqual([]);
  });

  it('has another id when the service has the old one for something else', async () => {
    const taken = new Set<string>();
    let online = false;
    const phone = aDevice(({ body }) => {
      const { id, input } = (JSON.parse(body) as { variables: { id: string; input: { slot: number } } }).variables;
      if (input.slot === 9) taken.add(id);
      if (!online) return new Error('reset');
      return input.slot === 9 || !taken.has(id) ? done : coded('COMMAND_ID_TAKEN');
    });
    await tell(phone);
    online = true;
    expect(await tell(phone, new Pending(phone), { slot: 10 })).toMatchObject({ kind: 'done' });
    expect(new Set(idsOf(phone)).size).toBe(2);
  });

  it('is news under its other id, also where the old one was of a time before', async () => {
    const phone = aDevice(() => new Error('reset'));
    await tell(phone);
    // After a reload something else is done: what has no answer yet is old.
    const pending = new Pending(phone);
    pending.answered('cancel.session', true);
    expect(pending.isOld('book')).toBe(true);
    const answers = [coded('COMMAND_ID_TAKEN'), done];
    const later = { ...phone, send: async () => answers.shift() ?? done };
    const options = { port: later, pending, token: 't', withinMs: 1_000, patienceMs: 0, wait: async () => undefined };
    expect(await telling(document, 'book', { slot: 10 }, options)).toEqual({ kind: 'done', value: { at: 'now' } });
  });

  it('asks for another id once only', async () => {
    const phone = aDevice(() => coded('COMMAND_ID_TAKEN'));
    expect(await tell(phone)).toEqual({ kind: 'trouble', code: 'COMMAND_ID_TAKEN', message: 'words of COMMAND_ID_TAKEN' });
    expect(phone.sent).toHaveLength(2);
  });

  it('is settled, and no more is said, when something else was done before it is asked again', async () => {
    const lost = aDevice(() => new Error('reset'));
    const pending = new Pending(lost);
    expect(await tell(lost, pending)).toMatchObject({ kind: 'unsent', sent: true });
    pending.answered('cancel.session', true);
    const found = aDevice(() => done);
    const outcome = await telling(
      document,
      'book',
      { slot: 9 },
      {
        ...{ port: found, pending, token: 't', withinMs: 1_000, patienceMs: 5_000 },
        wait: async (ms) => found.pass(ms),
      },
    );
    expect(outcome).toEqual({ kind: 'settled', message: expect.stringMatching(/上一回已经收到过了.*再点一次/) });
    expect(pending.isOld('book')).toBe(false);
  });
});

describe('a command that waits until somebody has proved who they are', () => {
  it('is sent again under its id, and its reply is news', async () => {
    const answers = [coded('STEP_UP_NEEDED'), done, done];
    const phone = aDevice(() => answers.shift() ?? done);
    const pending = new Pending(phone);
    expect((await tell(phone, pending)).kind).toBe('stepUp');
    const proof = { port: phone, pending, token: 't', withinMs: 1_000, patienceMs: 0, wait: async () => undefined, changesNothing: true };
    await telling(document, 'step-up', { code: '123456' }, proof);
    expect((await tell(phone, pending)).kind).toBe('done');
    const [first, , again] = idsOf(phone);
    expect(again).toBe(first);
  });
});

describe('what a command wants beside its id', () => {
  const variablesSent = async (text: string, input: unknown) => {
    const phone = aDevice(() => done);
    const options = { port: phone, pending: new Pending(phone), token: 't', withinMs: 1_000, patienceMs: 0, wait: async () => undefined };
    await telling(text as unknown as Document<Answer, unknown>, 'book', input, options);
    const { id: _, ...rest } = (JSON.parse(phone.sent[0]?.body ?? '{}') as { variables: Record<string, unknown> }).variables;
    return rest;
  };

  it('is its input, or its variables by their names, or nothing', async () => {
    expect(await variablesSent('mutation Book($id: ID!, $input: In!) { book }', { slot: 9 })).toEqual({ input: { slot: 9 } });
    expect(await variablesSent('mutation Book($id: ID!, $slot: Int!) { book }', { slot: 9 })).toEqual({ slot: 9 });
    expect(await variablesSent('mutation Book($id: ID!) { book }', undefined)).toEqual({});
  });
});
