import { describe, expect, it } from '@jest/globals';
import { aDevice } from '@sanwei/ask/a-device.example';
import { SignedIn } from './signed-in.js';

const clerk = { token: 'one', personId: 'clerk' };

describe('who works in a tab', () => {
  it('is nobody at first, and whoever signed in after a reload', () => {
    const { storage } = aDevice();
    const tab = new SignedIn(storage);
    expect(tab.state()).toEqual({ kind: 'nobody' });
    tab.begin(clerk);
    expect(new SignedIn(storage).token()).toBe('one');
  });

  it('has its pages below the question to sign in again, and its token nowhere', () => {
    const { storage } = aDevice();
    const tab = new SignedIn(storage);
    tab.begin(clerk);
    tab.interrupt('one');
    expect(tab.state()).toEqual({ kind: 'ended', personId: 'clerk' });
    expect([tab.token(), tab.personId()]).toEqual([undefined, 'clerk']);
    expect(storage.keys().map((key) => storage.read(key))).toEqual(['clerk']);
  });

  it('is known after a reload that came in between: the drafts are hers, and nobody else’s', () => {
    const { storage } = aDevice();
    const tab = new SignedIn(storage);
    tab.begin(clerk);
    tab.interrupt('one');
    const reloaded = new SignedIn(storage);
    expect([reloaded.state(), reloaded.isTheirs('clerk'), reloaded.isTheirs('other')]).toEqual([{ kind: 'nobody' }, true, false]);
    expect(reloaded.begin({ token: 'two', personId: 'clerk' })).toBe(true);
  });

  it('is told whether it is the same person who comes back', () => {
    const tab = new SignedIn(aDevice().storage);
    tab.begin(clerk);
    tab.interrupt('one');
    expect(tab.begin({ token: 'two', personId: 'clerk' })).toBe(true);
    tab.interrupt('two');
    expect(tab.begin({ token: 'three', personId: 'other' })).toBe(false);
  });

  it('keeps a newer sign-in when a request of the one before comes back late', () => {
    const tab = new SignedIn(aDevice().storage);
    tab.begin(clerk);
    tab.begin({ token: 'two', personId: 'clerk' });
    tab.interrupt('one');
    expect(tab.token()).toBe('two');
  });

  it('leaves nothing when its person leaves, and says each change', () => {
    const { storage } = aDevice();
    const tab = new SignedIn(storage);
    let changes = 0;
    const end = tab.onChange(() => changes++);
    tab.begin(clerk);
    tab.leave();
    end();
    tab.begin(clerk);
    expect(changes).toBe(2);
    tab.leave();
    expect([tab.state(), storage.keys()]).toEqual([{ kind: 'nobody' }, []]);
  });

  it('has its user name in memory, for whoever signs in again, and in no storage', () => {
    const { storage } = aDevice();
    const tab = new SignedIn(storage);
    tab.begin(clerk, 'han.xi');
    expect(JSON.stringify(storage.keys().map((key) => storage.read(key)))).not.toContain('han.xi');
    tab.interrupt('one');
    expect(tab.username()).toBe('han.xi');
    expect(new SignedIn(storage).username()).toBeUndefined();
    tab.begin({ token: 'two', personId: 'other' }, 'bai.qiao');
    expect(tab.username()).toBe('bai.qiao');
    tab.leave();
    expect(tab.username()).toBeUndefined();
  });
});
