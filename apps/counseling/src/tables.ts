import type { EntitySchema } from 'typeorm';
import { hotlines } from './hotline/hotline.table.js';

export const tables = [hotlines] as EntitySchema[];
