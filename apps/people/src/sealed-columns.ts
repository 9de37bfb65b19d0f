import type { SealedColumns } from '@sanwei/work';

/** What the service's own key seals; a rotation seals it anew. */
export const sealedColumns: readonly SealedColumns[] = [
  { table: 'person', row: 'id', columns: ['openidSealed', 'phoneSealed'] },
  { table: 'notice', row: 'id', columns: ['saidSealed'] },
  { table: 'code_attempt', row: 'id', columns: ['phoneSealed'] },
  { table: 'staff_totp', row: 'personId', columns: ['secretSealed'] },
  { table: 'membership', row: 'id', columns: ['nameSealed', 'phoneSealed', 'reasonSealed'] },
  { table: 'phone_opening', row: 'id', columns: ['noteSealed'] },
  { table: 'register_export', row: 'id', columns: ['noteSealed'] },
  { table: 'sign_in_move', row: 'id', columns: ['oldPhoneSealed', 'newPhoneSealed'] },
  { table: 'subject_key', row: 'subjectId', columns: ['wrapped'] },
  { table: 'data_order', row: 'id', columns: ['what', 'answer'] },
];
