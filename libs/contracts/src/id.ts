import { z } from 'zod';

/** Ids are UUIDs; version 7 where the platform makes them, so that new rows land at the end of an index. */
const id = <B extends string>() => z.uuid() as unknown as z.core.$ZodBranded<z.ZodUUID, B>;

export const PersonId = id<'PersonId'>();
export type PersonId = z.output<typeof PersonId>;
export const LoginId = id<'LoginId'>();
export type LoginId = z.output<typeof LoginId>;
export const CodeAttemptId = id<'CodeAttemptId'>();
export type CodeAttemptId = z.output<typeof CodeAttemptId>;
export const RegisterExportId = id<'RegisterExportId'>();
export type RegisterExportId = z.output<typeof RegisterExportId>;
export const PhoneOpeningId = id<'PhoneOpeningId'>();
export type PhoneOpeningId = z.output<typeof PhoneOpeningId>;
export const BranchId = id<'BranchId'>();
export type BranchId = z.output<typeof BranchId>;
export const ProfileId = id<'ProfileId'>();
export type ProfileId = z.output<typeof ProfileId>;
export const NoticeId = id<'NoticeId'>();
export type NoticeId = z.output<typeof NoticeId>;
export const ProgramId = id<'ProgramId'>();
export type ProgramId = z.output<typeof ProgramId>;
export const ProgramDraftId = id<'ProgramDraftId'>();
export type ProgramDraftId = z.output<typeof ProgramDraftId>;
export const ClassId = id<'ClassId'>();
export type ClassId = z.output<typeof ClassId>;
export const ChildId = id<'ChildId'>();
export type ChildId = z.output<typeof ChildId>;
export const ApplicationId = id<'ApplicationId'>();
export type ApplicationId = z.output<typeof ApplicationId>;
export const PlaceId = id<'PlaceId'>();
export type PlaceId = z.output<typeof PlaceId>;
export const SessionId = id<'SessionId'>();
export type SessionId = z.output<typeof SessionId>;
/** Made by the client once for each intention; the second tap with the same id gets the first reply. */
export const CommandId = z.uuid();
export const FileId = id<'FileId'>();
export type FileId = z.output<typeof FileId>;
export const ImportId = id<'ImportId'>();
export type ImportId = z.output<typeof ImportId>;
export const DataOrderId = id<'DataOrderId'>();
export type DataOrderId = z.output<typeof DataOrderId>;
export const MembershipId = id<'MembershipId'>();
export type MembershipId = z.output<typeof MembershipId>;
export const RosterId = id<'RosterId'>();
export type RosterId = z.output<typeof RosterId>;
export const SignInMoveId = id<'SignInMoveId'>();
export type SignInMoveId = z.output<typeof SignInMoveId>;
