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

  /** What everything begins with that is sealed from now on. */
  get mark(): string {
    return `v${this.newest}.`;
  }

  seal(text: string, place: Place): string {
    return `${this.mark}${this.sealed(Buffer.from(text, 'utf8'), place).toString('base64url')}`;
  }

  /** Bytes of a file, without the third that text would cost: the key's version in two bytes, nonce, cipher, tag. */
  sealBytes(bytes: Uint8Array, place: Place): Buffer {
    const version = Buffer.alloc(2);
    version.writeUInt16BE(this.newest);
    return Buffer.concat([version, this.sealed(bytes, place)]);
  }

  /** @throws SealBroken */
  open(sealed: string, place: Place): string {
    const [, version, body] = /^v(\d+)\.([\w-]+)$/.exec(sealed) ?? [];
    if (!version || !body) throw new SealBroken(`${place.table}.${place.column} holds nothing sealed`);
    return this.opened(Buffer.from(body, 'base64url'), Number(version), place).toString('utf8');
  }

  /** @throws SealBroken */
  openBytes(sealed: Buffer, place: Place): Buffer {
    if (sealed.length < 30) throw new SealBroken(`${place.table}.${place.column} holds nothing sealed`);
    return this.opened(sealed.subarray(2), sealed.readUInt16BE(0), place);
  }

  private sealed(bytes: Uint8Array, place: Place): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.keys.get(this.newest)!, nonce).setAAD(boundTo(place, this.newest));
    return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }

  private opened(bytes: Buffer, version: number, place: Place): Buffer {
    const key = this.keys.get(version);
    if (!key) throw new SealBroken(`no key of version ${version} for ${place.table}.${place.column}`);
    try {
      const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(boundTo(place, version));
      opener.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([opener.update(bytes.subarray(12, -16)), opener.final()]);
    } catch {
      throw new SealBroken(`${place.table}.${place.column} does not open in this row`);
    }
  }
}
