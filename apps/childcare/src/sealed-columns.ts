import type { SealedColumns } from '@sanwei/work';

/** What the service's own key seals: the keys of children, which seal the rest. A rotation wraps them anew. */
export const sealedColumns: readonly SealedColumns[] = [{ table: 'subject_key', row: 'subjectId', columns: ['wrapped'] }];
