import {
  abandonImport,
  beginImport,
  commitImport,
  listImportTexts,
  listMyImports,
  requestImportErrors,
  requestImportUpload,
  setImportMapping,
  viewImport,
} from '@sanwei/contracts/matchmaking/register-import';
import { type Door, open } from '../builder/index.js';

export const registerImport: Door[] = [
  open(abandonImport),
  open(beginImport),
  open(commitImport),
  open(requestImportErrors),
  open(requestImportUpload),
  open(setImportMapping),
  open(viewImport),
  open(listImportTexts),
  open(listMyImports),
];
