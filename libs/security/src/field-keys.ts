import { FieldCipher } from './field-cipher.js';

/** The key that seals, its version, and older ones that still open. @param fieldKeyVersion 1 unless said */
export type FieldKeys = { fieldKey: Buffer; fieldKeyVersion?: number; olderFieldKeys?: ReadonlyMap<number, Buffer> };

export const fieldCipherOf = ({ fieldKey, fieldKeyVersion = 1, olderFieldKeys = new Map() }: FieldKeys): FieldCipher =>
  new FieldCipher(new Map([...olderFieldKeys, [fieldKeyVersion, fieldKey]]));
