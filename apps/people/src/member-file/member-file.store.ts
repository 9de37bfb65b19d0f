import type { MembershipId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import type { Membership } from '../membership/membership.rule.js';
import { withinRegisters } from '../membership/membership.store.js';

/** A row of the registers that the asker keeps, whatever its status; anybody else's is simply not there. */
export const keptMember = async (work: Work, id: MembershipId, lock: '' | 'FOR UPDATE' = ''): Promise<Membership | null> => {
  const { where, values } = withinRegisters(work);
  return (await work.sql<Membership>(`SELECT * FROM membership WHERE id = ? AND ${where} ${lock}`, [id, ...values]))[0] ?? null;
};
