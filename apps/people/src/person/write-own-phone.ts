import type { PersonId } from '@sanwei/contracts';
import { isDuplicate, type Work } from '@sanwei/work';
import { followPhone } from '../membership/follow-phone.js';
import { linkMemberships } from '../membership/link-memberships.store.js';
import type { Secrets } from '../secrets.js';
import { sealReach } from './reach.store.js';

/** The phone of somebody whose row the caller holds, in account and register. @returns false where another account has it: the unique key decides */
export const writeOwnPhone = async (work: Work, secrets: Secrets, id: PersonId, phone: string): Promise<boolean> => {
  const { phoneIndex, phoneSealed } = sealReach(secrets, 'phone', id, phone);
  try {
    await work.change('UPDATE person SET phoneIndex = ?, phoneSealed = ? WHERE id = ?', [phoneIndex, phoneSealed, id]);
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
  await linkMemberships(work, [phoneIndex!]);
  await followPhone(work, secrets, id, phone);
  work.record('绑定手机号', id);
  return true;
};
