import type { ChildId, PersonId, ProgramId } from '@sanwei/contracts';
import type { enrollChildren } from '@sanwei/contracts/childcare/enrollment';
import type { GatheredAsking } from '@sanwei/wire';
import type { SharedWork } from '@sanwei/work';
import { type KeyedChild, openBornOn, withKey } from '../child/child.store.js';
import type { SchoolClass } from '../program/program.rule.js';
import type { Secrets } from '../secrets.js';
import type { Applicant } from './enrollment.rule.js';

/** What a batch must know of its families, in two readings however many they are. */
export type Applicants = {
  /** Null unless every one of the children is this guardian's. */
  childrenOf(guardianId: PersonId, ids: readonly ChildId[]): Applicant[] | null;
  hasConsented(guardianId: PersonId): boolean;
  isEnrolled(programId: ProgramId, mark: string): boolean;
  /** Remembers a place given earlier in the same batch. */
  enrolled(programId: ProgramId, mark: string): void;
};

/** @param consented who has, in their turns: whoever removes a child takes its guardian's turn first */
export const findApplicants = async (
  work: SharedWork,
  secrets: Secrets,
  asked: readonly GatheredAsking<typeof enrollChildren>[],
  schoolClasses: readonly SchoolClass[],
  consented: ReadonlySet<string>,
): Promise<Applicants> => {
  const ids = [...new Set(asked.flatMap(({ input }) => input.childIds))];
  const programIds = [...new Set(schoolClasses.map(({ programId }) => programId))];
  // Sent one after the other without waiting in between: the database reads while this process still writes.
  const [rows, held] = await Promise.all([
    work.sql<Applying>(`SELECT ${withKey('c.id, c.guardianId, c.mark, c.bornOn')} WHERE c.id IN (?)`, [ids]),
    programIds.length > 0 ? placesHeld(work, ids, programIds) : [],
  ]);
  const childOf = new Map(rows.map((row) => [row.id, row]));
  const taken = new Set(held.map(({ programId, childMark }) => `${programId} ${childMark}`));
  return {
    childrenOf: (guardianId, wanted) => {
      const own = wanted.map((id) => childOf.get(id)).filter((child) => child?.guardianId === guardianId);
      return own.length === wanted.length
        ? own.map((child) => ({ id: child!.id, mark: child!.mark, bornOn: openBornOn(secrets, child!) }))
        : null;
    },
    hasConsented: (guardianId) => consented.has(guardianId),
    isEnrolled: (programId, mark) => taken.has(`${programId} ${mark}`),
    enrolled: (programId, mark) => void taken.add(`${programId} ${mark}`),
  };
};

type Applying = Pick<KeyedChild, 'id' | 'guardianId' | 'mark' | 'bornOn' | 'wrapped'>;
type Held = { programId: ProgramId; childMark: string };
/** Found by the mark, so that a place which the other parent holds for the child counts too. */
const placesHeld = (work: SharedWork, ids: readonly ChildId[], programIds: readonly ProgramId[]): Promise<Held[]> =>
  work.sql<Held>(
    `SELECT p.programId, p.childMark FROM child c JOIN place p ON p.childMark = c.mark
     WHERE c.id IN (?) AND p.programId IN (?) AND p.live = 1`,
    [ids, programIds],
  );
