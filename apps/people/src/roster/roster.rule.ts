import type { BranchId, FileId, PersonId, RosterId } from '@sanwei/contracts';
import type { RosterStatus } from '@sanwei/contracts/people/roster';

/** What a row says of one person. Nothing else is read from a roster. @source 《个人信息保护法》第六条：最小范围 */
export type Cells = { name: string; phone: string };

/**
 * One roster of one branch, and afterwards its receipt. Its rows are sealed with a key of the roster, which is destroyed when nothing of it
 * is left to mend, a day after it is in force at the latest, or it is given up. `scope` is `city` or the branches that the uploader keeps, as
 * JSON. `position`s count from 0.
 */
export type Roster = {
  id: RosterId;
  branchId: BranchId;
  uploadedBy: PersonId;
  scope: string;
  fileId: FileId | null;
  status: RosterStatus;
  trouble: string | null;
  rowCount: number;
  checked: number;
  added: number;
  same: number;
  moved: number;
  bad: number;
  missing: number;
  /** It has the column of our own list of errors: whom that list does not name may be in order. */
  ofErrors: boolean;
  committed: number;
  endMissing: boolean;
  ended: number;
  createdAt: Date;
  committedAt: Date | null;
};
/** `number` is the row's in the sheet. Name and phone are sealed, and so is what is wrong with them. */
export type RosterRow = {
  rosterId: RosterId;
  position: number;
  number: number;
  status: 'read' | Verdict;
  phoneIndex: string | null;
  cells: string;
  problems: string | null;
};
export type Verdict = 'added' | 'same' | 'moved' | 'bad';

/** Rows in one transaction: some tenths of a second, so that whoever waits for a lock does not notice. */
export const rowsAtOnce = 500;
/** What lies here unwritten is personal data that nobody has decided on. */
export const rosterMs = 24 * 3_600_000;
export const mostErrorRows = 5_000;
export const mostProblems = 40;

type Kept = Pick<Roster, 'status' | 'createdAt' | 'committedAt' | 'bad'>;
/** @returns until when what was read of it lies here; null where nothing does any more, and while it is written, which has no end before it is done */
export const keptUntil = ({ status, createdAt, committedAt, bad }: Kept, now: Date): Date | null => {
  if (status === 'abandoned' || status === 'unreadable' || status === 'committing') return null;
  const from = status === 'committed' ? bad > 0 && committedAt : createdAt;
  const until = from ? new Date(from.getTime() + rosterMs) : null;
  return until && until > now ? until : null;
};

export type Problem = { words: string; rows: number; first: number };
/** By kind, most rows first. @param rows with what is wrong with each, in the order of the sheet */
export const problemsOf = (rows: readonly { number: number; words: readonly string[] }[]): Problem[] => {
  const problems = new Map<string, Problem>();
  for (const { number, words } of rows)
    for (const said of words.map((text) => text.replace(/和第 \d+ 行相同/u, '和前面的行相同').replace(/（新号尾号 \d+）/u, ''))) {
      const known = problems.get(said) ?? { words: said, rows: 0, first: number };
      problems.set(said, { ...known, rows: known.rows + 1 });
    }
  return [...problems.values()].sort((one, other) => other.rows - one.rows).slice(0, mostProblems);
};

/** The live row that the city has for a phone of the roster. */
export type Held = { branchId: BranchId; status: 'member' | 'pending' };

/**
 * What a row of a roster means. A request, at whichever branch, is answered by the roster: it says where the person works. A member of a
 * branch that the uploader does not keep stays there, or one branch could take another's people.
 * @param mine whether the uploader keeps that branch too
 */
export const verdictOn = (branchId: BranchId, held: Held | null, mine: (branchId: BranchId) => boolean): Verdict => {
  if (!held || held.status === 'pending') return 'added';
  if (held.branchId === branchId) return 'same';
  return mine(held.branchId) ? 'moved' : 'bad';
};
/** Whom the city knows although nobody in its registers has the phone of the row now. */
export type Known = { kind: 'renumbered'; phoneTail: string } | { kind: 'elsewhere' } | { kind: 'left' };
export const wordsOnKnown = (known: Known): string => {
  if (known.kind === 'elsewhere') return heldElsewhere;
  if (known.kind === 'left') return '手机号：此人已在平台上退会，请从名册中去掉这一行；本人要重新入会，请在平台上提出申请';
  return `手机号：此人在平台上换了手机号（新号尾号 ${known.phoneTail}），请向本人核对，把这一行改成新手机号`;
};
/** Names neither that branch nor the person: the clerk has no right to know either. */
export const heldElsewhere = '手机号：此人现在是另一家工会的会员；请本人先在原工会办理转出，或请上级工会办理';
/** On the receipt of a roster that has ended fewer than the clerk has said. @param ended before that was seen */
export const moreThanConfirmed = (ended: number): string =>
  `名册已写入；办离会时，不在名册里的会员比您确认的多，所以${ended === 0 ? '没有让任何人离会' : `办了 ${ended} 人就停下，其余的人没有离会`}。请把完整的名册重新上传，核对人数后再办`;
