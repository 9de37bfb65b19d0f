import type { ConsentPurpose } from '@sanwei/contracts/every-service/consent';
import type { ConsentText } from './consent.store.js';
import type { Consent } from './consent.table.js';
import type { Work } from './work.js';

/** The texts in force in a service, by the word that the contracts have for each; a row knows its text by the purpose it was stored with. */
export type ConsentTexts = Readonly<Partial<Record<ConsentPurpose, ConsentText>>>;

/** Consents of the asker, given and withdrawn, newest first, 200 at most. @param texts those in force in this service */
export const findMyConsents = async (work: Work, texts: ConsentTexts) => {
  const rows = await work.sql<Consent>('SELECT * FROM consent WHERE personId = ? ORDER BY givenAt DESC, id DESC LIMIT 200', [
    work.actor.id,
  ]);
  const known = new Map((Object.entries(texts) as [ConsentPurpose, ConsentText][]).map(([word, text]) => [text.purpose, { word, text }]));
  return rows.map(({ id, purpose, version, textHash, givenAt, withdrawnAt, channel }) => {
    const { word = null, text } = known.get(purpose) ?? {};
    return {
      ...{ id, purpose: word, version, channel, current: text?.hash === textHash },
      // A text that was taken back altogether is still on the list of whoever agreed to it.
      title: text?.title ?? '一份已经停用的说明',
      givenAt: givenAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    };
  });
};
