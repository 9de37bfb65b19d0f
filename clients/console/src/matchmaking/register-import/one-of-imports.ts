import type { RegisterImportQuery } from '../../generated/documents.js';

type Found = Extract<NonNullable<RegisterImportQuery['viewImport']>, { registerImport: object }>;
/** One import as its page knows it. */
export type OneOfImports = Found['registerImport'];
