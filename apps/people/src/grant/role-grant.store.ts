import type { Grant, PersonId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import { grantsNow, type RoleGrant } from './role-grant.rule.js';

export const findGrants = async (work: Work, personId: PersonId): Promise<Grant[]> =>
  grantsNow(await work.sql<RoleGrant>('SELECT role, scope, endsAt FROM role_grant WHERE personId = ?', [personId]), work.now);
