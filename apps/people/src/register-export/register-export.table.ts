import { id, instant, longText, maybe, sealed, table, whole, word } from '@sanwei/work';
import type { RegisterExport } from './register-export.rule.js';

export const registerExports = table<RegisterExport>(
  'register_export',
  {
    id: id(true),
    exportedBy: id(),
    selection: longText(),
    reason: word(),
    noteSealed: maybe(sealed()),
    rowCount: whole(),
    fileId: maybe(id()),
    at: instant(),
  },
  [{ columns: ['at'] }],
);
