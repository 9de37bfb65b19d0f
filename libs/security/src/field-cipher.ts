import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Where a ciphertext belongs. It is bound to it: moved to another row, column or table it no longer opens. */
export type Place = { table: string; column: string; row: string };

/** The key is missing or the text was changed or moved. Nothing is overwritten; the caller answers with a defect. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

const boundTo = (place: Place, version: number) => Buffer.from(JSON.stringify([place.table, place.column, place.row, version]));

/**
 * Field encryption: AES-256-GCM, a fresh 96-bit nonce per field, text as `v<key version>.<base64url of nonce, cipher, tag>`.
 * @param keys key version → 32 bytes; the highest version seals, all open.
 */
export class FieldCipher {
  private readonly newest: number;
  constructor(private readonly keys: ReadonlyMap<number, Buffer>) {
    this.newest = Math.max(...keys.keys());
    for (const key of keys.values()) if (key.length !== 32) throw new Error('a field key has 32 bytes');
  }

  seal(text: string, place: Place): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.keys.get(this.newest)!, nonce).setAAD(boundTo(place, this.newest));
    const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `v${this.newest}.${body.toString('base64url')}`;
  }

  /** @throws SealBroken */
  open(sealed: string, place: Place): string {
    const [, version, body] = /^v(\d+)\.([\w-]+)$/.exec(sealed) ?? [];
    const key = this.keys.get(Number(version));
    if (!key || !body) throw new SealBroken(`no key of version ${version} for ${place.table}.${place.column}`);
    const bytes = Buffer.from(body, 'base64url');
    try {
      const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(boundTo(place, Number(version)));
      opener.setAuthTag(bytes.subarray(-16));
      return opener.update(bytes.subarray(12, -16), undefined, 'utf8') + opener.final('utf8');
    } catch {
      throw new SealBroken(`${place.table}.${place.column} does not open in this row`);
    }
  }
}
