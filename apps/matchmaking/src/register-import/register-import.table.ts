import { hash, id, instant, longSealed, longText, maybe, sealed, table, text, whole, withDefault, word } from '@sanwei/work';
import type { ImportedPhone, ImportMapping, ImportRow, RegisterImport } from './register-import.rule.js';

export const registerImports = table<RegisterImport>(
  'register_import',
  {
    id: id(true),
    uploadedBy: id(),
    scope: longText(),
    fileId: maybe(id()),
    digest: maybe(hash()),
    status: word(),
    trouble: maybe(text(200)),
    columns: maybe(longSealed()),
    problems: maybe(longSealed()),
    checkedAs: withDefault(whole(), 0),
    rowCount: whole(),
    checked: whole(),
    good: whole(),
    bad: whole(),
    known: withDefault(whole(), 0),
    duplicates: whole(),
    committed: whole(),
    createdAt: instant(),
    publishedAt: maybe(instant()),
    errorsFetchedAt: maybe(instant()),
  },
  [{ columns: ['uploadedBy', 'createdAt', 'id'] }, { columns: ['digest'] }],
);

export const importRows = table<ImportRow>(
  'import_row',
  {
    importId: id(true),
    position: { ...whole(), primary: true },
    number: whole(),
    status: word(12),
    phoneIndex: maybe(hash()),
    branchId: maybe(id()),
    cells: longSealed(),
    problems: maybe(longSealed()),
  },
  [{ columns: ['importId', 'phoneIndex'] }],
);

export const importMappings = table<ImportMapping>('import_mapping', {
  branchKey: { ...word(36), primary: true },
  headerHash: { ...hash(), primary: true },
  fields: longText(),
  changedAt: instant(),
});

export const importedPhones = table<ImportedPhone>(
  'imported_phone',
  { profileId: id(true), importId: id(), personId: id(), phoneIndex: hash(), phoneSealed: maybe(sealed()) },
  [{ columns: ['phoneIndex'], unique: true }, { columns: ['importId', 'personId'] }],
);
