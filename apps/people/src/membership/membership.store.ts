import type { BranchId, MembershipId, Role } from '@sanwei/contracts';
import { branchStaff } from '@sanwei/contracts';
import { scopeOf, type Work, withinScope } from '@sanwei/work';
import { tailOf } from '../person/person.rule.js';
import { indexOf } from '../person/reach.store.js';
import type { Secrets } from '../secrets.js';
import { type Membership, maskedPhone, nameToFind, rosterReason } from './membership.rule.js';

type SealedColumn = 'phoneSealed' | 'nameSealed' | 'reasonSealed';
const placeOf = (row: MembershipId, column: SealedColumn) => ({ table: 'membership', column, row });

export const sealWords = ({ cipher }: Secrets, id: MembershipId, column: SealedColumn, words: string): string =>
  cipher.seal(words, placeOf(id, column));
/** @throws SealBroken when the text was changed or moved here from another row */
export const openWords = ({ cipher }: Secrets, row: Pick<Membership, 'id'> & Partial<Membership>, column: SealedColumn): string | null => {
  const text = row[column];
  return text == null ? null : cipher.open(text, placeOf(row.id, column));
};

export const nameIndexOf = ({ index }: Secrets, name: string): string => index.of('membership.name', nameToFind(name));
export const sealedName = (secrets: Secrets, id: MembershipId, name: string): { nameSealed: string; nameIndex: string } => ({
  nameSealed: sealWords(secrets, id, 'nameSealed', name),
  nameIndex: nameIndexOf(secrets, name),
});

type Known = Pick<Membership, 'id' | 'branchId' | 'personId' | 'status' | 'source' | 'since' | 'rosterId'>;
export const newMembership = (secrets: Secrets, known: Known, name: string, phone: string): Membership => ({
  ...known,
  ...{
    live: 1,
    requestedAt: known.source === 'joining' ? known.since : null,
    endedAt: null,
    endedBy: null,
    reasonSealed: null,
    formerPhoneIndex: null,
  },
  phoneIndex: indexOf(secrets, 'phone', phone),
  phoneSealed: sealWords(secrets, known.id, 'phoneSealed', phone),
  ...sealedName(secrets, known.id, name),
});

/** The branches that somebody keeps. */
export type Scope = 'city' | readonly string[];
/** What the asker may see of registers. @param branchId only this branch and those below it; @param roles whose grants count */
export const withinRegisters = (work: Work, branchId: BranchId | null = null, roles: readonly Role[] = branchStaff) =>
  withinBranches(scopeOf(work.actor.grants, roles), branchId);
export const withinBranches = (scope: Scope, branchId: BranchId | null) => {
  const mine = withinScope(scope, 'branchId');
  const only = withinScope(branchId ? [branchId] : 'city', 'branchId');
  return { where: `${mine.where} AND ${only.where}`, values: [...mine.values, ...only.values] };
};

/** As the person sees it. */
export const shownMembership = (secrets: Secrets, row: Membership) => {
  const { id, branchId, status, source, since, endedAt } = row;
  return {
    ...{ id, branchId, status, source, since: since.toISOString(), endedAt: endedAt?.toISOString() ?? null },
    name: openWords(secrets, row, 'nameSealed')!,
    phoneTail: tailOf(openWords(secrets, row, 'phoneSealed')!),
    reason: openWords(secrets, row, 'reasonSealed') ?? rosterReason(row),
  };
};
/** As the branch sees it. */
export const shownMember = (secrets: Secrets, row: Membership) => {
  const { id, branchId, status, source, since, endedAt, personId } = row;
  return {
    ...{ id, branchId, status, source, since: since.toISOString(), endedAt: endedAt?.toISOString() ?? null, signedIn: personId !== null },
    name: openWords(secrets, row, 'nameSealed')!,
    phone: maskedPhone(openWords(secrets, row, 'phoneSealed')!),
  };
};
