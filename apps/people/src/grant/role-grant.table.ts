import { id, instant, maybe, table, word } from '@sanwei/work';
import type { RoleGrant } from './role-grant.rule.js';

export const roleGrants = table<RoleGrant>(
  'role_grant',
  {
    id: id(true),
    personId: id(),
    role: word(),
    scopeOf: word(),
    scopeId: word(36),
    grantedBy: word(64),
    grantedAt: instant(),
    endsAt: maybe(instant()),
  },
  [{ columns: ['personId', 'role', 'scopeOf', 'scopeId'], unique: true }],
);
