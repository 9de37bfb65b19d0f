import { describe, expect, it } from '@jest/globals';
import { aPhone } from '../platform/a-phone.example.js';
import { Copies } from './copies.js';
import { SignedIn } from './signed-in.js';

describe('the last copy of a page', () => {
  it('comes with its time, for a week', () => {
    const phone = aPhone();
    const copies = new Copies(phone);
    copies.keep('me.Home', { hello: 1 });
    phone.pass(3_600_000);
    expect(copies.read('me.Home')).toEqual({ data: { hello: 1 }, at: Date.parse('2026-07-15T01:41:00.000Z') });
    phone.pass(7 * 24 * 3_600_000);
    expect(copies.read('me.Home')).toBeUndefined();
    expect(phone.storage.keys()).toEqual([]);
  });

  it('goes when it is forgotten, and nothing else with it', () => {
    const phone = aPhone();
    phone.storage.write('elder', 'on');
    const copies = new Copies(phone);
    copies.keep('me.Home', {});
    copies.forget();
    expect(phone.storage.keys()).toEqual(['elder']);
  });

  it('is none when it cannot be read', () => {
    const phone = aPhone();
    phone.storage.write('copy.me.Home', '{broken');
    expect(new Copies(phone).read('me.Home')).toBeUndefined();
  });
});

describe('who is signed in', () => {
  it('is told to whoever listens, and known after a reload', () => {
    const phone = aPhone();
    const signedIn = new SignedIn(phone);
    let changes = 0;
    signedIn.onChange(() => changes++);
    signedIn.begin({ token: 't', personId: 'a' });
    expect(new SignedIn(phone).current()).toEqual({ token: 't', personId: 'a' });
    signedIn.end();
    expect([signedIn.current(), changes]).toEqual([undefined, 2]);
  });

  it('is the same person or another', () => {
    const signedIn = new SignedIn(aPhone());
    expect(signedIn.begin({ token: '1', personId: 'a' })).toEqual({ other: true });
    signedIn.end();
    expect(signedIn.begin({ token: '2', personId: 'a' })).toEqual({ other: false });
    expect(signedIn.begin({ token: '3', personId: 'b' })).toEqual({ other: true });
  });
});
