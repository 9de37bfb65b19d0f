import { id, instant, longText, table, text, word } from '@sanwei/work';
import type { Branch } from './branch.rule.js';

export const branches = table<Branch>(
  'branch',
  { id: id(true), name: text(40), parentKey: word(36), ancestorIds: longText(), openedAt: instant() },
  [{ columns: ['parentKey', 'name'], unique: true }],
);
