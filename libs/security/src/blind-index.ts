import { createHmac } from 'node:crypto';

/**
 * Finds a value without storing it: HMAC-SHA-256 under a key that is not in the database, over purpose and normalized value.
 * The purpose keeps the same value in two tables from being joined. Hex, 64 characters.
 */
export class BlindIndex {
  constructor(private readonly key: Buffer) {
    if (key.length !== 32) throw new Error('an index key has 32 bytes');
  }
  of(purpose: string, value: string): string {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([purpose, value]))
      .digest('hex');
  }
}
