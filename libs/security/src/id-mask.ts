import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const none = Buffer.alloc(0);

/**
 * Turns an id into another that leads to nobody without the key, always the same one, and back: for a schema in which being named is a
 * harm by itself. A UUID is exactly one block of AES, so this is the cipher's own permutation: no two ids share a mask. A mask is 36
 * characters like a UUID and seldom a valid one: it never leaves the service. What is not a UUID (a service's name) stays as it is.
 * @param key 32 bytes from outside the database
 */
export class IdMask {
  private readonly key: Buffer;

  constructor(key: Buffer) {
    if (key.length !== 32) throw new Error('a mask key has 32 bytes');
    this.key = createHmac('sha256', key).update('id mask').digest();
  }
  mask<Id extends string>(id: Id): Id {
    return this.turned(id, createCipheriv);
  }
  /** The id behind a mask. */
  lift<Id extends string>(mask: Id): Id {
    return this.turned(mask, createDecipheriv);
  }

  private turned<Id extends string>(id: Id, turn: typeof createCipheriv | typeof createDecipheriv): Id {
    if (!uuid.test(id)) return id;
    // One block alone: there is no second one whose sameness a mode would have to hide.
    const block = turn('aes-256-ecb', this.key, none).setAutoPadding(false);
    const hex = Buffer.concat([block.update(Buffer.from(id.replaceAll('-', ''), 'hex')), block.final()]).toString('hex');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') as Id;
  }
}
