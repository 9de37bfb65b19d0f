import type { BranchId } from '@sanwei/contracts';
import { beyondCursor, pageFrom, type Work } from '@sanwei/work';
import type { Secrets } from '../secrets.js';
import type { Membership } from './membership.rule.js';
import { shownMember, withinRegisters } from './membership.store.js';

type Asked = { branchId: BranchId | null; first: number; after: string | null };

/** One page of the registers that the asker keeps, the earliest first. */
export const pageOfRegister = async (work: Work, secrets: Secrets, status: Membership['status'], { branchId, first, after }: Asked) => {
  const { where, values } = withinRegisters(work, branchId);
  const beyond = beyondCursor(after, 'since');
  const rows = await work.sql<Membership>(
    `SELECT * FROM membership WHERE status = ? AND ${where} AND ${beyond.where} ORDER BY since, id LIMIT ?`,
    [status, ...values, ...beyond.values, first + 1],
  );
  const page = pageFrom(rows, first, ({ since }) => since);
  return { items: page.items.map((row) => shownMember(secrets, row)), next: page.next };
};
