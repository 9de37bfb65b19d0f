import { type ServiceWithRows, systemActor } from '@sanwei/contracts';
import { clockSettings, modeSettings, mysqlSettings, readSettings } from '@sanwei/settings';
import { actAlone } from './apart.js';
import { machineTime, movedTime } from './city-time.js';
import { type DatabaseParts, openDatabase } from './database.js';
import type { Work } from './work.js';

/**
 * Puts a service's part of the demo city into its schema, with the service's own rights and in one transaction.
 * @param act may be repeated at every start, so it leaves alone what is there
 */
export const loadDemo = async (parts: DatabaseParts & { service: ServiceWithRows }, act: (work: Work) => Promise<void>): Promise<void> => {
  const { mode, mysql, clock } = readSettings({ mode: modeSettings, mysql: mysqlSettings, clock: clockSettings });
  if (mode.mode === 'production') throw new Error('the demo city has no place in production');
  const { service } = parts;
  const db = await openDatabase({ ...mysql, pool: 1 }, parts);
  try {
    const time = clock.file ? movedTime(clock.file) : machineTime;
    await actAlone(db, { service, actor: systemActor(service), now: time.now(), requestId: 'demo-city' }, act);
  } finally {
    await db.destroy();
  }
};
