import type { SharedWork } from '@sanwei/work';
import { informedConsentText } from './informed-consent.text.js';

/** Which of these have agreed to the text in force; a withdrawal or an erasure waits until what relies on it is committed. */
export const whoConsented = async (work: SharedWork, personIds: readonly string[]): Promise<Set<string>> => {
  const { purpose, hash } = informedConsentText;
  const rows = await work.sql<{ personId: string }>(
    'SELECT personId FROM consent WHERE personId IN (?) AND purpose = ? AND textHash = ? AND live = 1 LOCK IN SHARE MODE',
    [personIds, purpose, hash],
  );
  return new Set(rows.map(({ personId }) => personId));
};
