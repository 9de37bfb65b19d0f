import { id, instant, table } from '@sanwei/work';
import type { RegisteredMember } from './register.rule.js';

export const registeredMembers = table<RegisteredMember>('registered_member', { personId: id(true), registeredAt: instant() });
