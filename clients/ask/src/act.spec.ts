import { describe, expect, it } from '@jest/globals';
import { type AnyOutcome, act, isAnswered } from './act.js';
import type { Heard, Trouble } from './gateway.js';

type Answer = { book: { at: string } | { code: string; message: string } | null };
const trouble = (code: string, more: Partial<Trouble> = {}): Heard<Answer> => ({
  data: null,
  troubles: [{ code, message: `words of ${code}`, fields: [], ...more }],
});
const done: Heard<Answer> = { data: { book: { at: 'now' } }, troubles: [] };

/** Time goes by only while one waits. */
async function ask(...answers: Heard<Answer>[]) {
  let time = 0;
  let sent = 0;
  const waits: number[] = [];
  const outcome = await act<Answer>({
    send: async () => answers[Math.min(sent++, answers.length - 1)] ?? done,
    wait: async (ms) => {
      waits.push(ms);
      time += ms;
    },
    now: () => time,
    patienceMs: 20_000,
  });
  return { outcome, sent, waits };
}

describe('a command', () => {
  it('is done when the service says so', async () => expect((await ask(done)).outcome).toEqual({ kind: 'done', value: { at: 'now' } }));

  it('is asked again, ever later, while nobody answers', async () => {
    const { outcome, waits } = await ask(trouble('LOST'), trouble('UNAVAILABLE'), trouble('LOST'), done);
    expect(outcome.kind).toBe('done');
    expect(waits).toEqual([400, 800, 1_600]);
  });

  it('waits as long as the gateway asks for', async () =>
    expect((await ask(trouble('BUSY', { retryAfterMs: 2_000 }), done)).waits).toEqual([2_000]));

  it('is unsent when patience ends, and has no answer then: the next tap is the same one', async () => {
    const { outcome } = await ask(trouble('LOST'));
    expect(outcome).toMatchObject({ kind: 'unsent', code: 'LOST', sent: true });
    expect(isAnswered(outcome)).toBe(false);
  });

  it('is refused with the words of the service', async () => {
    const refusal = { code: 'SlotTaken', message: '这个时间刚被约走' };
    expect((await ask({ data: { book: refusal }, troubles: [] })).outcome).toEqual({ kind: 'refused', refusal });
  });

  it('names the fields to mend', async () => {
    const fields = [{ path: 'phone', message: '应为 11 位' }];
    const { outcome } = await ask(trouble('INVALID_INPUT', { fields }));
    expect(outcome).toEqual({ kind: 'wrong', fields, message: 'words of INVALID_INPUT' });
    expect(isAnswered(outcome)).toBe(true);
  });

  it('has its answer when it was done, refused, wrong or impossible, and in no other case', () => {
    const answered: Readonly<Record<AnyOutcome['kind'], boolean>> = {
      ...{ done: true, refused: true, wrong: true, trouble: true },
      ...{ settled: false, unsent: false, signedOut: false, stepUp: false },
    };
    const kinds = Object.keys(answered) as AnyOutcome['kind'][];
    expect(Object.fromEntries(kinds.map((kind) => [kind, isAnswered({ kind })]))).toEqual(answered);
  });

  it('asks to sign in again, once, and keeps its id', async () => {
    const { outcome, sent } = await ask(trouble('UNAUTHENTICATED'));
    expect(sent).toBe(1);
    expect(isAnswered(outcome)).toBe(false);
  });

  it('asks for the second factor and keeps its id: what was tapped is sent once more afterwards', async () => {
    const { outcome, sent } = await ask(trouble('STEP_UP_NEEDED'));
    expect({ outcome, sent }).toEqual({ outcome: { kind: 'stepUp', message: 'words of STEP_UP_NEEDED' }, sent: 1 });
    expect(isAnswered(outcome)).toBe(false);
  });

  it('is not repeated after a defect', async () => {
    const { outcome, sent } = await ask(trouble('INTERNAL'));
    expect({ kind: outcome.kind, sent }).toEqual({ kind: 'trouble', sent: 1 });
  });
});
