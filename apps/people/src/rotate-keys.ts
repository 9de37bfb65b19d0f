import { rotateKeys } from '@sanwei/work';
import { sealedColumns } from './sealed-columns.js';

await rotateKeys(sealedColumns);
