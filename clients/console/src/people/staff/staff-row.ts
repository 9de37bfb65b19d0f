import type { StaffQuery } from '../../generated/documents.js';
import { staff as words } from '../../words/staff.js';

export type StaffRow = NonNullable<StaffQuery['listStaff']>['items'][number];
export type GrantOfStaff = StaffRow['grants'][number];

export const calledOf = ({ name, username }: Pick<StaffRow, 'name' | 'username'>): string => name ?? (username || words.nameless);
