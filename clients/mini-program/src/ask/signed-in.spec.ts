import { describe, expect, it } from '@jest/globals';
import { aDevice as aPhone } from '@sanwei/ask/a-device.example';
import { SignedIn } from './signed-in.js';

const a = { token: 'a', personId: 'A' };
const b = { token: 'b', personId: 'B' };
/** Two windows of one browser. */
function twoWindows() {
  const phone = aPhone();
  new SignedIn(phone).begin(a);
  return { one: new SignedIn(phone), other: new SignedIn(phone) };
}

describe('who is signed in', () => {
  it('is told to whoever listens, and known after a reload', () => {
    const phone = aPhone();
    const signedIn = new SignedIn(phone);
    let changes = 0;
    signedIn.onChange(() => changes++);
    signedIn.begin(a);
    expect(new SignedIn(phone).current()).toEqual(a);
    signedIn.interrupt();
    expect([signedIn.current(), signedIn.whose(), changes]).toEqual([undefined, 'A', 2]);
  });

  it('is the first, the same person or another', () => {
    const signedIn = new SignedIn(aPhone());
    expect(signedIn.begin(a)).toBe('first');
    signedIn.interrupt();
    expect(signedIn.begin({ ...a, token: 'again' })).toBe('same');
    signedIn.interrupt();
    expect(signedIn.begin(b)).toBe('other');
  });

  it('is another also after a sign-out in this window, where pages of the person before may lie', () => {
    const signedIn = new SignedIn(aPhone());
    signedIn.begin(a);
    signedIn.forget();
    expect([signedIn.look(), signedIn.whose(), signedIn.begin(b)]).toEqual(['ended', undefined, 'other']);
  });

  it('is still who pages are drawn for while a sign-in that ended is begun again, and nobody when it is not', () => {
    const signedIn = new SignedIn(aPhone());
    signedIn.begin(a);
    signedIn.interrupt();
    expect([signedIn.current(), signedIn.shown()]).toEqual([undefined, a]);
    signedIn.giveUp();
    expect([signedIn.shown(), signedIn.whose()]).toEqual([undefined, 'A']);
    signedIn.begin(a);
    signedIn.interrupt();
    signedIn.begin(b);
    expect(signedIn.shown()).toEqual(b);
    signedIn.forget();
    expect(signedIn.shown()).toBeUndefined();
  });

  it('leaves no trace of whoever has signed out', () => {
    const phone = aPhone();
    const signedIn = new SignedIn(phone);
    signedIn.begin(a);
    signedIn.forget();
    expect(phone.storage.keys()).toEqual([]);
  });
});

describe('a window beside another one', () => {
  it('has nobody signed in when the other one has somebody else, until what it showed is put away', () => {
    const { one, other } = twoWindows();
    other.forget();
    other.begin(b);
    expect([one.current(), one.look(), one.shown(), one.whose()]).toEqual([undefined, 'other', undefined, 'A']);
    one.handOver();
    expect([one.current(), one.whose()]).toEqual([b, 'B']);
  });

  it('knows a sign-out from a sign-in that ended', () => {
    const { one, other } = twoWindows();
    other.interrupt();
    expect([one.look(), one.whose()]).toEqual(['ended', 'A']);
    other.begin(a);
    expect([one.look(), one.current()]).toEqual(['same', a]);
    other.forget();
    expect([one.look(), one.current()]).toEqual(['left', undefined]);
  });

  it('is whose it becomes when it was nobody’s', () => {
    const phone = aPhone();
    const [one, other] = [new SignedIn(phone), new SignedIn(phone)];
    other.begin(b);
    expect([one.look(), one.whose(), one.current()]).toEqual(['begun', 'B', b]);
  });

  it('where somebody has signed out is not simply the next person’s', () => {
    const { one, other } = twoWindows();
    one.forget();
    other.begin(b);
    expect([one.look(), one.current()]).toEqual(['other', undefined]);
  });
});
