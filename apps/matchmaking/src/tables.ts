import type { EntitySchema } from 'typeorm';
import { registeredMembers } from './register/register.table.js';

export const tables = [registeredMembers] as EntitySchema[];
