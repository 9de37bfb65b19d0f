import type { MemberFileQuery } from '../../generated/documents.js';

type Found = Extract<NonNullable<MemberFileQuery['viewMember']>, { member: object }>;
/** A member as the page of the file knows them. */
export type MemberInFile = Found['member'];
