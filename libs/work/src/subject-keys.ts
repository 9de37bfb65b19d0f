import { randomBytes } from 'node:crypto';
import { FieldCipher } from '@sanwei/security';
import type { SubjectKey } from './subject-key.table.js';
import type { Work } from './work.js';

/** The subject has been erased: nothing of it can be read or written any more. */
export class SubjectErased extends Error {
  override name = 'SubjectErased';
}

/** Destroys the keys of these subjects for good; none is made in their place. @returns how many there were */
export const destroyKeys = (work: Work, subjectIds: readonly string[]): Promise<number> =>
  work.change('UPDATE subject_key SET wrapped = NULL, destroyedAt = ? WHERE subjectId IN (?) AND wrapped IS NOT NULL', [
    work.now,
    subjectIds,
  ]);

const placeOf = (row: string) => ({ table: 'subject_key', column: 'wrapped', row });

/** Opens and makes keys of persons and cases. @source NIST SP 800-57, key wrapping; cryptographic erasure as in NIST SP 800-88 */
export class SubjectKeys {
  constructor(private readonly wrap: FieldCipher) {}

  /** The subject's cipher; its key is made at the first use. @throws SubjectErased */
  async cipherFor(work: Work, subjectId: string): Promise<FieldCipher> {
    const known = (await this.ciphersOf(work, [subjectId])).get(subjectId);
    if (known) return known;
    const wrapped = this.wrap.seal(randomBytes(32).toString('base64url'), placeOf(subjectId));
    // Two first uses at once make one key: the other's row stands.
    await work.change('INSERT IGNORE INTO subject_key (subjectId, wrapped, madeAt, destroyedAt) VALUES (?, ?, ?, NULL)', [
      subjectId,
      wrapped,
      work.now,
    ]);
    const [row] = await work.sql<SubjectKey>('SELECT subjectId, wrapped FROM subject_key WHERE subjectId = ? LOCK IN SHARE MODE', [
      subjectId,
    ]);
    return this.cipherOf(subjectId, row?.wrapped ?? null);
  }

  /** Ciphers of those subjects whose key exists; one query. */
  async ciphersOf(work: Work, subjectIds: readonly string[]): Promise<Map<string, FieldCipher>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await work.sql<{ subjectId: string; wrapped: string }>(
      'SELECT subjectId, wrapped FROM subject_key WHERE subjectId IN (?) AND wrapped IS NOT NULL',
      [subjectIds],
    );
    return new Map(rows.map(({ subjectId, wrapped }) => [subjectId, this.opened(subjectId, wrapped)]));
  }

  /** Keys for many new subjects at once, as an import needs them. @returns ciphers by subject */
  async make(work: Work, subjectIds: readonly string[]): Promise<Map<string, FieldCipher>> {
    const keys = subjectIds.map((subjectId) => ({ subjectId, key: randomBytes(32) }));
    if (keys.length === 0) return new Map();
    const rows = keys.map(({ subjectId, key }) => [
      subjectId,
      this.wrap.seal(key.toString('base64url'), placeOf(subjectId)),
      work.now,
      null,
    ]);
    await work.change('INSERT INTO subject_key (subjectId, wrapped, madeAt, destroyedAt) VALUES ?', [rows]);
    return new Map(keys.map(({ subjectId, key }) => [subjectId, new FieldCipher(new Map([[1, key]]))]));
  }

  /** For good. @returns whether there was a key */
  async destroy(work: Work, subjectId: string): Promise<boolean> {
    return (await destroyKeys(work, [subjectId])) > 0;
  }

  /** The cipher of a key that was read beside the subject's own row, in one statement. @throws SubjectErased where there is none */
  cipherOf(subjectId: string, wrapped: string | null): FieldCipher {
    if (wrapped === null) throw new SubjectErased(`the key of ${subjectId} is destroyed`);
    return this.opened(subjectId, wrapped);
  }

  private opened(subjectId: string, wrapped: string): FieldCipher {
    return new FieldCipher(new Map([[1, Buffer.from(this.wrap.open(wrapped, placeOf(subjectId)), 'base64url')]]));
  }
}
