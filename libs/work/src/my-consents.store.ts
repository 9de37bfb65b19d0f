import type { ConsentText } from './consent.store.js';
import type { Consent } from './consent.table.js';
import type { Work } from './work.js';

/** Consents of the asker, given and withdrawn, newest first, 200 at most. @param texts those in force in this service */
export const findMyConsents = async (work: Work, texts: readonly ConsentText[]) => {
  const rows = await work.sql<Consent>('SELECT * FROM consent WHERE personId = ? ORDER BY givenAt DESC, id DESC LIMIT 200', [
    work.actor.id,
  ]);
  return rows.map(({ id, purpose, version, textHash, givenAt, withdrawnAt, channel }) => {
    const text = texts.find((one) => one.purpose === purpose);
    return {
      ...{ id, version, channel, current: text?.hash === textHash },
      // A text that was taken back altogether is still on the list of whoever agreed to it.
      title: text?.title ?? '一份已经停用的说明',
      givenAt: givenAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    };
  });
};
