import { randomBytes, randomUUID } from 'node:crypto';
import type { ChildId, ClassId, PersonId, ProgramId } from '@sanwei/contracts';
import { FieldCipher } from '@sanwei/security';
import type { DataSource } from 'typeorm';

export type Family = { guardianId: PersonId; children: { id: ChildId; mark: string }[] };
export const fieldKey = randomBytes(32);
export const indexKey = randomBytes(32);
const consentHash = async () => (await import('@sanwei/childcare/guardian-consent/guardian-consent.text')).guardianConsentText;

/** Families who filled in their forms days before: 10 % of them twins. */
export const plantFamilies = async (db: DataSource, count: number): Promise<Family[]> => {
  const wrap = new FieldCipher(new Map([[1, fieldKey]]));
  const { purpose, version, hash } = await consentHash();
  const families = Array.from({ length: count }, (_, i): Family => {
    const children = Array.from({ length: i % 10 === 0 ? 2 : 1 }, () => ({
      id: randomUUID() as ChildId,
      mark: randomBytes(32).toString('hex'),
    }));
    return { guardianId: randomUUID() as PersonId, children };
  });
  const now = new Date();
  const keys: unknown[][] = [];
  /** Each child has a key of its own, as the use case makes them. */
  const cipherOf = (id: ChildId) => {
    const key = randomBytes(32);
    keys.push([id, wrap.seal(key.toString('base64url'), { table: 'subject_key', column: 'wrapped', row: id }), now]);
    return new FieldCipher(new Map([[1, key]]));
  };
  const children = families.flatMap(({ guardianId, children }) =>
    children.map(({ id, mark }) => {
      const cipher = cipherOf(id);
      const seal = (text: string, column: string) => cipher.seal(text, { table: 'child', column, row: id });
      return [id, guardianId, mark, seal('小禾', 'name'), seal('2018-05-20', 'bornOn'), now, now];
    }),
  );
  const consents = families.map(({ guardianId }) => [randomUUID(), guardianId, purpose, version, hash, now, 1]);
  await db.query('INSERT INTO subject_key (subjectId, wrapped, madeAt) VALUES ?', [keys]);
  await db.query('INSERT INTO child (id, guardianId, mark, name, bornOn, addedAt, usedAt) VALUES ?', [children]);
  await db.query('INSERT INTO consent (id, personId, purpose, version, textHash, givenAt, live) VALUES ?', [consents]);
  // A consent counts while its turn is held, and who gave one has a turn.
  await db.query('INSERT INTO person_turn (personId, turnAt) VALUES ?', [families.map(({ guardianId }) => [guardianId, now])]);
  return families;
};

export type OpenClass = { id: ClassId; programId: ProgramId };
const day = (days: number) => new Date(Date.now() + days * 86_400_000);

/** Classes of one program that is open for enrollment now. */
export const plantClasses = async (db: DataSource, count: number, capacity: number): Promise<OpenClass[]> => {
  const programId = randomUUID() as ProgramId;
  const schoolClasses = Array.from({ length: count }, (): OpenClass => ({ id: randomUUID() as ClassId, programId }));
  const on = (days: number) => day(days).toISOString().slice(0, 10);
  const siteId = randomUUID();
  await db.query('INSERT INTO site (id, name) VALUES (?, ?)', [siteId, `书屋 ${siteId}`]);
  const rows = schoolClasses.map(({ id }) => [
    id,
    programId,
    '一班',
    siteId,
    `书屋 ${siteId}`,
    on(40),
    on(60),
    6,
    12,
    capacity,
    0,
    0,
    1,
    day(-1),
    day(10),
  ]);
  await db.query(
    'INSERT INTO school_class (id, programId, name, siteId, site, startsOn, endsOn, youngest, oldest, capacity, taken, waiting, nextRank, opensAt, closesAt) VALUES ?',
    [rows],
  );
  return schoolClasses;
};
