import { hash, id, instant, sealed, table } from '@sanwei/work';
import type { Child } from './child.rule.js';

export const children = table<Child>(
  'child',
  { id: id(true), guardianId: id(), mark: hash(), name: sealed(), bornOn: sealed(), addedAt: instant(), usedAt: instant() },
  [{ columns: ['guardianId', 'mark'], unique: true }],
);
