import { fieldCipherOf } from '@sanwei/security';
import { cryptoSettings, mysqlSettings, readSettings } from '@sanwei/settings';
import { openDatabase } from './database.js';
import { checkKeys, forgetOlderKeys } from './key-check.js';
import { resealColumns, type SealedColumns } from './reseal.js';

/** Brings all that a service has sealed under its newest key; a process of its own, with the service's settings, beside the service. */
export const rotateKeys = async (columns: readonly SealedColumns[]): Promise<void> => {
  const { mysql, crypto } = readSettings({ mysql: mysqlSettings, crypto: cryptoSettings });
  const db = await openDatabase({ ...mysql, pool: 1 }, { tables: [], migrations: [] });
  try {
    await checkKeys(db, crypto, new Date());
    const count = await resealColumns(db, fieldCipherOf(crypto), columns, (column, soFar) => console.log(`  ${column}：${soFar}`));
    await forgetOlderKeys(db, crypto);
    console.log(`✓ ${count} 处改用第 ${crypto.fieldKeyVersion} 版密钥，没有剩下的 / sealed anew, none left`);
  } finally {
    await db.destroy();
  }
};
