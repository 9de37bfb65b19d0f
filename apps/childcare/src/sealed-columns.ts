import type { SealedColumns } from '@sanwei/work';

/** What the service's own key seals; a rotation seals it anew. */
export const sealedColumns: readonly SealedColumns[] = [
  { table: 'child', row: 'id', columns: ['name', 'bornOn'] },
  { table: 'health_card', row: 'childId', columns: ['allergies', 'illness', 'medication'] },
];
