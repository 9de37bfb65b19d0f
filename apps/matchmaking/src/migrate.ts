import { migrate } from '@sanwei/wire';
import { migrations } from './migrations/index.js';
import { tables } from './tables.js';

await migrate({ tables, migrations });
