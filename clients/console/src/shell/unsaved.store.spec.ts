import { describe, expect, it } from '@jest/globals';
import { aDevice } from '@sanwei/ask/a-device.example';
import { UnsavedStore } from './unsaved.store.js';

const aTab = () => {
  const { storage } = aDevice();
  let here: string | undefined = 'counselor';
  const open = () => new UnsavedStore(storage, () => here);
  const become = (who: string | undefined) => {
    here = who;
  };
  return { storage, open, become };
};

describe('what is not saved', () => {
  it('is known by the page it lies on, also when the tab is loaded anew and that page is not', () => {
    const { open } = aTab();
    open().say('/week', ['3', '2026-12-02']);
    expect(open().current()).toEqual({ '/week': ['3', '2026-12-02'] });
  });

  it('is told once when it becomes another, and is the same object while it does not', () => {
    const store = aTab().open();
    let told = 0;
    store.onChange(() => told++);
    store.say('/week', ['3']);
    store.say('/rooms', ['hall']);
    const before = store.current();
    store.say('/week', ['3']);
    expect([told, store.current() === before]).toEqual([2, true]);
    store.say('/week', []);
    expect([told, store.current()]).toEqual([3, { '/rooms': ['hall'] }]);
  });

  it('leaves nothing behind when all is saved', () => {
    const { open, storage } = aTab();
    const store = open();
    store.say('/week', ['3']);
    store.say('/week', []);
    expect([storage.keys(), store.current()]).toEqual([[], {}]);
  });

  it('is nobody else’s, and its person’s again below the question to sign in', () => {
    const { open, become } = aTab();
    const store = open();
    store.say('/week', ['3']);
    become('clerk');
    expect([store.current(), open().current()]).toEqual([{}, {}]);
    become('counselor');
    expect(store.current()).toEqual({ '/week': ['3'] });
  });

  it('is gone when its person has left and signs in again', () => {
    const { open, become, storage } = aTab();
    const store = open();
    store.say('/week', ['3']);
    for (const key of storage.keys()) storage.remove(key);
    become(undefined);
    store.lookAgain();
    become('counselor');
    store.lookAgain();
    expect(store.current()).toEqual({});
  });

  it('is nothing where what lies there cannot be read', () => {
    const { open, storage } = aTab();
    storage.write('draft.unsaved', '{"of":');
    expect(open().current()).toEqual({});
  });
});
