import type { In, PersonId, Reply } from '@sanwei/contracts';
import { listStaff } from '@sanwei/contracts/people/staff';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import { beyondCursor, containing, pageFrom, type Work } from '@sanwei/work';
import { type RoleGrant, standingGrants } from '../grant/role-grant.rule.js';
import type { StaffAccount } from './staff-account.rule.js';

type Row = Pick<StaffAccount, 'username' | 'createdAt' | 'signedInAt' | 'disabledAt'> & {
  id: PersonId;
  name: string | null;
  mustChange: number;
  totpOn: number;
};

@Handles(listStaff)
export class ListStaff implements Handler<typeof listStaff> {
  async handle({ first, after, ...wanted }: In<typeof listStaff>, work: Work): Promise<Reply<typeof listStaff>> {
    const among = filterOf(wanted, work.now);
    const beyond = beyondCursor(after, 's.createdAt', 'descending', 's.personId');
    const rows = await work.sql<Row>(
      `SELECT s.personId AS id, p.displayName AS name, s.username, s.createdAt, s.signedInAt, s.disabledAt, s.mustChange,
              t.confirmedAt IS NOT NULL AS totpOn
       FROM staff_account s JOIN person p ON p.id = s.personId LEFT JOIN staff_totp t ON t.personId = s.personId
       WHERE ${[beyond.where, ...among.map(({ where }) => where)].join(' AND ')} ORDER BY s.createdAt DESC, s.personId DESC LIMIT ?`,
      [...beyond.values, ...among.flatMap(({ values }) => values), first + 1],
    );
    const page = pageFrom(rows, first, ({ createdAt }) => createdAt);
    const ids = page.items.map(({ id }) => id);
    const held = ids.length
      ? await work.sql<RoleGrant>('SELECT personId, role, scopeOf, scopeId, endsAt FROM role_grant WHERE personId IN (?)', [ids])
      : [];
    const items = page.items.map(({ createdAt, signedInAt, disabledAt, mustChange, totpOn, ...row }) => ({
      ...row,
      openedAt: createdAt.toISOString(),
      signedInAt: signedInAt?.toISOString() ?? null,
      disabledAt: disabledAt?.toISOString() ?? null,
      mustChangePassword: Boolean(mustChange),
      totpOn: Boolean(totpOn),
      grants: standingGrants(
        held.filter(({ personId }) => personId === row.id),
        work.now,
      ).map(({ endsAt, ...grant }) => ({ ...grant, endsAt: endsAt?.toISOString() ?? null })),
    }));
    return ok({ items, next: page.next });
  }
}

type Condition = { where: string; values: unknown[] };
const filterOf = ({ words, role, disabled }: Omit<In<typeof listStaff>, 'first' | 'after'>, now: Date): Condition[] => {
  const parts = words?.split(' ').map(containing) ?? [];
  // No part has a space, and an older name may have one where nobody types it: 王 芳.
  const searched = "CONCAT(REPLACE(COALESCE(p.displayName, ''), ' ', ''), ' ', s.username)";
  const all: Condition[] = parts.map((part) => ({ where: `${searched} LIKE ?`, values: [part] }));
  if (role)
    all.push({
      where: 'EXISTS (SELECT 1 FROM role_grant g WHERE g.personId = s.personId AND g.role = ? AND (g.endsAt IS NULL OR g.endsAt > ?))',
      values: [role, now],
    });
  if (disabled !== null) all.push({ where: `s.disabledAt IS ${disabled ? 'NOT NULL' : 'NULL'}`, values: [] });
  return all;
};
