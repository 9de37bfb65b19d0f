import type { ServiceParts } from '@sanwei/wire';
import { migrations } from './migrations/index.js';
import { CountRegistered } from './register/count-registered.js';
import { tables } from './tables.js';

export const matchmaking = (): ServiceParts => ({ service: 'matchmaking', tables, migrations, useCases: [CountRegistered] });
