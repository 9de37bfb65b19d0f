import type { ServiceParts } from '@sanwei/wire';
import { FindHotline } from './hotline/find-hotline.js';
import { migrations } from './migrations/index.js';
import { tables } from './tables.js';

export const counseling = (): ServiceParts => ({ service: 'counseling', tables, migrations, useCases: [FindHotline] });
