import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Document } from '@sanwei/ask';
import { aTab } from './a-tab.example.js';
import { ask, beginSignIn, leave, putAway, settleSignIn, tell, wasHandedOver } from './client.js';
import { pending, queries, signedIn } from './held.js';
import { port } from './window.js';

type Verified = { verify: { at: string } };
const verify = 'mutation Verify($id: ID!, $input: In!) { verify }' as unknown as Document<Verified, unknown>;
const reading = 'query Read { read }' as unknown as Document<unknown, object>;
const ending = 'mutation SignOut($id: ID!) { signOut }' as unknown as Document<unknown, { id: string }>;
const done = { data: { verify: { at: 'now' } } };
const ended = { errors: [{ message: 'words', extensions: { code: 'UNAUTHENTICATED' } }] };
const clerk = { token: 'one', personId: 'clerk' };
const again = { token: 'two', personId: 'clerk' };
const other = { token: 'three', personId: 'other' };

const tab = aTab();
afterAll(() => tab.end());
beforeEach(() => {
  putAway();
  wasHandedOver();
  tab.waiting.splice(0);
  beginSignIn(clerk);
});
const click = (drawnFor: string | undefined) => tell(verify, 'verify.7', { profileId: '7' }, drawnFor);
const answered = (of: object) => tab.waiting.splice(0).forEach(({ answer }) => void answer(of));

describe('a click', () => {
  it('acts for the person whose page it is', async () => {
    const outcome = click('clerk');
    expect(tab.waiting.map(({ token }) => token)).toEqual(['one']);
    answered(done);
    expect(await outcome).toEqual({ kind: 'done', value: { at: 'now' } });
  });

  it.each([
    ['on a page that was somebody else’s', () => void beginSignIn(other)],
    ['while the sign-in is over', () => signedIn.interrupt('one')],
    ['when its person has left', () => putAway()],
  ])('is sent for nobody %s', async (_, change) => {
    change();
    expect(await click('clerk')).toEqual({ kind: 'signedOut' });
    expect(tab.waiting).toEqual([]);
    expect(pending.mayHaveArrived('verify.7')).toBe(false);
  });

  it('of a page that was nobody’s is not sent for whoever has signed in since', async () => {
    expect(await click(undefined)).toEqual({ kind: 'signedOut' });
    expect(tab.waiting).toEqual([]);
  });
});

describe('an answer that comes late', () => {
  it.each([
    ['a command', () => click('clerk')],
    ['a reading', () => ask(reading, {})],
  ])('to %s ends the sign-in that it was asked with', async (_, send) => {
    const outcome = send();
    answered(ended);
    await outcome;
    expect(signedIn.state()).toEqual({ kind: 'ended', personId: 'clerk' });
  });

  it.each([
    ['a command', () => click('clerk')],
    ['a reading', () => ask(reading, {})],
  ])('to %s ends no sign-in that was begun since, of the same person or of another', async (_, send) => {
    for (const since of [again, other]) {
      beginSignIn(clerk);
      const outcome = send();
      beginSignIn(since);
      answered(ended);
      await outcome;
      expect(signedIn.state()).toEqual({ kind: 'here', signIn: since });
    }
  });

  it('settles no wish of the next person, though it is called the same', async () => {
    const first = click('clerk');
    const [theirs] = tab.waiting.splice(0);
    beginSignIn(other);
    const second = click('other');
    const [own] = tab.waiting.splice(0);
    expect([own?.token, own?.body.variables.id === theirs?.body.variables.id]).toEqual(['three', false]);
    theirs?.answer(done);
    await first;
    expect(pending.mayHaveArrived('verify.7')).toBe(true);
    own?.answer(done);
    expect((await second).kind).toBe('done');
  });
});

describe('the answer to a sign-in', () => {
  const settle = (askedIn: ReturnType<typeof signedIn.state>) => settleSignIn(again, { askedIn, username: 'clerk', ending, id: 'an-id' });

  it('signs in whoever was asked for', () => {
    signedIn.interrupt('one');
    settle(signedIn.state());
    expect([signedIn.token(), signedIn.username()]).toEqual(['two', 'clerk']);
  });

  it.each([
    ['nobody, when somebody else was to sign in', undefined, (): void => putAway()],
    ['nobody anew, when somebody else is at work', 'three', (): void => void beginSignIn(other)],
  ])('that comes late signs in %s; its token is signed out', async (_, token: string | undefined, since) => {
    signedIn.interrupt('one');
    const askedIn = signedIn.state();
    since();
    settle(askedIn);
    await new Promise((resolve) => setImmediate(resolve));
    expect(signedIn.token()).toBe(token);
    expect(tab.waiting.map((sent) => [sent.token, sent.body.variables.id])).toEqual([['two', 'an-id']]);
    // The gateway has heard it: the next farewell does not wait behind this one.
    answered({ data: { signOut: true } });
    await new Promise((resolve) => setImmediate(resolve));
  });
});

describe('what lies in the tab', () => {
  const fill = () => {
    port.storage.write('draft.program', 'what was typed');
    queries.setQueryData(['members'], 'what was answered');
    void click('clerk');
    expect(pending.mayHaveArrived('verify.7')).toBe(true);
  };
  const lies = () => [
    port.storage.read('draft.program'),
    queries.getQueryData(['members']),
    pending.mayHaveArrived('verify.7'),
    [...tab.kept.keys()].filter((key) => !key.includes('signed-in')).length,
  ];
  const all = ['what was typed', 'what was answered', true, 2];
  const nothing = [undefined, undefined, false, 0];

  it('is there for the same person who signs in again', () => {
    fill();
    signedIn.interrupt('one');
    expect(beginSignIn(again)).toBe(true);
    expect([lies(), wasHandedOver()]).toEqual([all, false]);
  });

  it.each([
    ['over the pages of the one before', true, () => signedIn.interrupt('one')],
    ['while the one before was at work', false, () => undefined],
  ])('is gone for somebody else who signs in %s; that it was handed over is said once', (_, said, before) => {
    fill();
    before();
    expect(beginSignIn(other)).toBe(false);
    expect(lies()).toEqual(nothing);
    expect([wasHandedOver(), wasHandedOver()]).toEqual([said, false]);
  });

  it('is gone when its person leaves, and the gateway is told with the token of that sign-in', async () => {
    fill();
    tab.waiting.splice(0);
    leave(ending, 'an-id');
    expect([lies(), signedIn.state()]).toEqual([nothing, { kind: 'nobody' }]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(tab.waiting.map(({ token, body }) => [token, body.variables.id])).toEqual([['one', 'an-id']]);
  });
});
