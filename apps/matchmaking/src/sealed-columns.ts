import type { SealedColumns } from '@sanwei/work';

/** What the service's own key seals: the keys of profiles, imports and files, which seal the rest. */
export const sealedColumns: readonly SealedColumns[] = [{ table: 'subject_key', row: 'subjectId', columns: ['wrapped'] }];
