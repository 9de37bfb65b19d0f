import { branchScopes, subjectKeys } from '@sanwei/work';
import type { EntitySchema } from 'typeorm';
import { attestations } from './attestation/attestation.table.js';
import { profiles } from './profile/profile.table.js';

export const tables = [branchScopes, subjectKeys, profiles, attestations] as EntitySchema[];
