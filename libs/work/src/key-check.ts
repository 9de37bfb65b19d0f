import { createHmac } from 'node:crypto';
import type { FieldKeys } from '@sanwei/security';
import type { DataSource } from 'typeorm';
import type { KeyMark } from './key-check.table.js';

/** All keys of a service, as the settings give them. */
export type ServiceKeys = FieldKeys & { indexKey: Buffer; trailKey: Buffer };

/** The process was given other keys than the ones that sealed what is there. Nothing has been written. */
export class KeysDoNotFit extends Error {
  constructor(readonly names: readonly string[]) {
    super(
      `密钥与库里的内容不符：${names.join('、')}。请找回原来的密钥再启动；没有写入任何内容。 / ` +
        `these keys do not fit what is stored: ${names.join(', ')}. Start again with the right keys; nothing was written.`,
    );
    this.name = 'KeysDoNotFit';
  }
}

const fieldKeyName = (version: number) => `fieldKey.${version}`;
const named = ({ fieldKey, fieldKeyVersion = 1, olderFieldKeys = new Map(), indexKey, trailKey }: ServiceKeys) =>
  new Map<string, Buffer>([
    ['indexKey', indexKey],
    ['trailKey', trailKey],
    ...[...olderFieldKeys, [fieldKeyVersion, fieldKey] as const].map(([version, key]) => [fieldKeyName(version), key] as const),
  ]);
const markOf = (key: Buffer): string => createHmac('sha256', key).update('sanwei key mark').digest('hex');

/**
 * Compares keys with marks before anything is read or written, and remembers keys that are new. A new index key or trail key never comes
 * beside an old one, and a field key that has sealed something may be left out only after `forgetOlderKeys`.
 * @throws KeysDoNotFit
 */
export const checkKeys = async (db: DataSource, keys: ServiceKeys, now: Date): Promise<void> => {
  const given = named(keys);
  const kept = new Map(((await db.query('SELECT name, mark FROM key_mark')) as KeyMark[]).map(({ name, mark }) => [name, mark]));
  const wrong = [...kept].filter(([name, mark]) => markOf(given.get(name) ?? Buffer.alloc(0)) !== mark).map(([name]) => name);
  if (wrong.length > 0) throw new KeysDoNotFit(wrong);
  const fresh = [...given].filter(([name]) => !kept.has(name));
  if (fresh.length === 0) return;
  // Another instance may start at the same moment: whoever comes second compares.
  await db.query('INSERT IGNORE INTO key_mark (name, mark, madeAt) VALUES ?', [fresh.map(([name, key]) => [name, markOf(key), now])]);
  await checkKeys(db, keys, now);
};

/** After everything has been sealed anew: the older field keys may be taken out of the settings. */
export const forgetOlderKeys = async (db: DataSource, { fieldKeyVersion = 1 }: FieldKeys): Promise<void> => {
  await db.query("DELETE FROM key_mark WHERE name LIKE 'fieldKey.%' AND name <> ?", [fieldKeyName(fieldKeyVersion)]);
};
