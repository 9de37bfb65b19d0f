import { fileParts, fileTickets, storedFiles } from '@sanwei/files';
import { branchScopes, personTurns, subjectKeys } from '@sanwei/work';
import type { EntitySchema } from 'typeorm';
import { attestations } from './attestation/attestation.table.js';
import { profiles } from './profile/profile.table.js';
import { importedPhones, importMappings, importRows, registerImports } from './register-import/register-import.table.js';

export const tables = [
  branchScopes,
  subjectKeys,
  personTurns,
  profiles,
  attestations,
  storedFiles,
  fileTickets,
  fileParts,
  registerImports,
  importRows,
  importMappings,
  importedPhones,
] as EntitySchema[];
