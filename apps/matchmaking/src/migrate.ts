import { migrate } from '@sanwei/work';
import { migrations } from './migrations/index.js';
import { tables } from './tables.js';

await migrate({ tables, migrations });
