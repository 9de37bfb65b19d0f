import { describe, expect, it } from '@jest/globals';
import { aDevice } from './a-device.example.js';
import { newCommandId } from './command-id.js';
import { Pending } from './pending.js';

const twins = { classId: 'c', childIds: ['a', 'b'], together: true };

describe('the id of an intent', () => {
  it('is a UUID of version 7 that begins with its time', () => {
    const { now, random } = aDevice();
    const id = newCommandId(now(), random);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now().getTime());
    expect(newCommandId(now(), random)).not.toBe(id);
  });

  it('is the same until there is an answer, also after the page was loaded anew', () => {
    const phone = aDevice();
    const id = new Pending(phone).idOf('enroll', twins);
    expect(new Pending(phone).idOf('enroll', { together: true, childIds: ['a', 'b'], classId: 'c' })).toBe(id);
    new Pending(phone).answered('enroll', true);
    expect(new Pending(phone).idOf('enroll', twins)).not.toBe(id);
  });

  it('is another when something else is wanted', () => {
    const pending = new Pending(aDevice());
    const id = pending.idOf('enroll', twins);
    expect(pending.idOf('enroll', { ...twins, together: false })).not.toBe(id);
    expect(pending.idOf('withdraw', twins)).not.toBe(id);
  });

  it('goes with an answer to another wish about the same thing: its reply would be of another time', () => {
    const phone = aDevice();
    const pending = new Pending(phone);
    const withdrawal = pending.idOf('withdraw.guardian-consent.1', undefined);
    const other = pending.idOf('withdraw.informed-consent.2', undefined);
    const enrollment = pending.idOf('enroll', twins);
    pending.answered('give.guardian-consent', true);
    expect(pending.idOf('withdraw.guardian-consent.1', undefined)).not.toBe(withdrawal);
    expect(pending.idOf('withdraw.informed-consent.2', undefined)).toBe(other);
    expect(pending.idOf('enroll', twins)).toBe(enrollment);
    pending.answered('add-children', false);
    expect(pending.idOf('enroll', twins)).toBe(enrollment);
  });

  it('is old once something else was done, when another window has settled it, and after a while: its reply is no news then', () => {
    const phone = aDevice();
    const [pending, otherWindow] = [new Pending(phone), new Pending(phone)];
    const booking = pending.idOf('book-session', { slot: 9 });
    expect(pending.isOld('book-session')).toBe(false);
    pending.answered('rename.child', false);
    expect(pending.isOld('book-session')).toBe(false);
    pending.answered('cancel.session', true);
    expect(pending.isOld('book-session')).toBe(true);
    expect(new Pending(phone).isOld('book-session')).toBe(true);
    expect(pending.idOf('book-session', { slot: 9 })).toBe(booking);
    const correction = pending.idOf('order-correction', { what: 'one' });
    pending.sent('order-correction', true);
    otherWindow.renew('order-correction', { what: 'two' });
    otherWindow.answered('order-correction', true);
    expect([pending.idOf('order-correction', { what: 'one' }), pending.mayHaveArrived('order-correction')]).toEqual([correction, true]);
    expect(pending.isOld('order-correction')).toBe(true);
    pending.idOf('request-code', { phone: '1' });
    phone.pass(11 * 60_000);
    expect(pending.isOld('request-code')).toBe(true);
  });

  it('is forgotten after a day, and when somebody else holds the phone', () => {
    const phone = aDevice();
    const pending = new Pending(phone);
    const id = pending.idOf('enroll', twins);
    phone.pass(24 * 3_600_000);
    const next = pending.idOf('enroll', twins);
    expect(next).not.toBe(id);
    pending.forget();
    expect(pending.idOf('enroll', twins)).not.toBe(next);
  });

  it('keeps nothing of what was filled in, and nothing from which it could be guessed', () => {
    const kept = (idNumber: string) => {
      const phone = aDevice();
      new Pending(phone).idOf('add-children', { children: [{ idNumber, name: '林小禾' }] });
      return phone.storage.keys().map((key) => [key, phone.storage.read(key)]);
    };
    expect(kept('999999201805019008')).toHaveLength(1);
    expect(kept('999999201805019008')).toEqual(kept('999999201805019016'));
  });

  it('says whether it may have arrived, also after a reload, until that is taken back or another is made', () => {
    const phone = aDevice();
    const pending = new Pending(phone);
    pending.idOf('enroll', twins);
    expect(pending.mayHaveArrived('enroll')).toBe(false);
    pending.sent('enroll', true);
    expect(new Pending(phone).mayHaveArrived('enroll')).toBe(true);
    pending.sent('enroll', false);
    expect(pending.mayHaveArrived('enroll')).toBe(false);
    pending.sent('enroll', true);
    pending.renew('enroll', twins);
    expect(pending.mayHaveArrived('enroll')).toBe(false);
  });
});
