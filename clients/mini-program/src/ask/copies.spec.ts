import { describe, expect, it } from '@jest/globals';
import { aDevice as aPhone } from '@sanwei/ask/a-device.example';
import { Copies } from './copies.js';

describe('the last copy of a page', () => {
  it('comes with its time, for a week', () => {
    const phone = aPhone();
    const copies = new Copies(phone);
    copies.keep('me.Home', { hello: 1 }, copies.era);
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
    copies.keep('me.Home', {}, copies.era);
    copies.forget();
    expect(phone.storage.keys()).toEqual(['elder']);
  });

  it('is swept when the phone begins, also where nobody looks at it again', () => {
    const phone = aPhone();
    const copies = new Copies(phone);
    copies.keep('me.Home', {}, copies.era);
    phone.pass(6 * 24 * 3_600_000);
    copies.keep('me.Children', {}, copies.era);
    phone.pass(2 * 24 * 3_600_000);
    copies.sweep();
    expect(phone.storage.keys()).toEqual(['copy.me.Children']);
  });

  it('leaves the disk when the sign-in has ended', () => {
    const phone = aPhone();
    const copies = new Copies(phone);
    copies.keep('me.Home', {}, copies.era);
    copies.wipe();
    expect(phone.storage.keys()).toEqual([]);
  });

  it('is none when it cannot be read', () => {
    const phone = aPhone();
    phone.storage.write('copy.me.Home', '{broken');
    expect(new Copies(phone).read('me.Home')).toBeUndefined();
  });

  it('is not made of an answer that was under way while all was forgotten', () => {
    const phone = aPhone();
    const copies = new Copies(phone);
    const askedIn = copies.era;
    copies.forget();
    copies.keep('me.Fill', { profile: 'deleted since' }, askedIn);
    expect(copies.read('me.Fill')).toBeUndefined();
    copies.keep('me.Fill', { profile: null }, copies.era);
    expect(copies.read('me.Fill')?.data).toEqual({ profile: null });
  });
});
