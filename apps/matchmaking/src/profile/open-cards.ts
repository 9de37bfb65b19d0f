import type { ProfileId } from '@sanwei/contracts';
import type { SubjectKeys, Work } from '@sanwei/work';
import { LRUCache } from 'lru-cache';
import type { Card, Profile } from './profile.rule.js';
import { openCard } from './profile.store.js';

type Wanted = Pick<Profile, 'id' | 'version'>;

/**
 * Opened cards by profile and version, kept for some minutes: opening the whole register for each recommendation would be mostly
 * decryption. Who may be seen is decided by the query of the moment, never by what lies here.
 */
export class OpenCards {
  private readonly opened = new LRUCache<string, Card>({ max: 20_000, ttl: 10 * 60_000, ttlAutopurge: false });
  constructor(private readonly keys: SubjectKeys) {}

  /** @returns cards of those whose key still exists; two queries, or none when all are known */
  async of(work: Work, wanted: readonly Wanted[]): Promise<Map<ProfileId, Card>> {
    const missing = wanted.filter((one) => !this.opened.has(nameOf(one)));
    if (missing.length > 0) await this.load(work, missing);
    return new Map(
      wanted.flatMap((one) => {
        const card = this.opened.get(nameOf(one));
        return card ? [[one.id, card] as const] : [];
      }),
    );
  }

  private async load(work: Work, missing: readonly Wanted[]) {
    const ids = missing.map(({ id }) => id);
    const rows = await work.sql<Profile>('SELECT id, version, card FROM profile WHERE id IN (?)', [ids]);
    const ciphers = await this.keys.ciphersOf(work, ids);
    for (const row of rows) {
      const cipher = ciphers.get(row.id);
      if (cipher) this.opened.set(nameOf(row), openCard(cipher, row));
    }
  }
}

const nameOf = ({ id, version }: Wanted) => `${id}.${version}`;
