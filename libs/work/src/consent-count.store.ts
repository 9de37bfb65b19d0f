import type { ConsentPurpose } from '@sanwei/contracts/every-service/consent';
import { hideSmall } from '@sanwei/kernel';
import type { ConsentText } from './consent.store.js';
import type { ConsentTexts } from './my-consents.store.js';
import type { Work } from './work.js';

/** What people have come to by a text: they hold it, or another one, or none any more. */
type Held = { purpose: string; textHash: string | null; people: number | string };

/**
 * The texts in force with how many people hold them; one statement for all.
 * @param discreet whether being known to the service is a harm: counts then are rounded down to tens, so that who watches them does not
 * see one person come or go
 */
export const findConsentTexts = async (work: Work, texts: ConsentTexts, discreet: boolean) => {
  const known = Object.entries(texts) as [ConsentPurpose, ConsentText][];
  if (known.length === 0) return [];
  const rows = await work.sql<Held>(
    `SELECT purpose, textHash, COUNT(*) AS people
     FROM (SELECT purpose, personId, MAX(CASE WHEN live = 1 THEN textHash END) AS textHash FROM consent GROUP BY purpose, personId) AS held
     GROUP BY purpose, textHash`,
  );
  const shown = (counts: readonly Held[]) => {
    const people = hideSmall(counts.reduce((sum, one) => sum + Number(one.people), 0));
    return people === null || !discreet ? people : Math.floor(people / 10) * 10;
  };
  return known.map(([word, { purpose, title, version, since, text, hash }]) => {
    const ofText = rows.filter((row) => row.purpose === purpose);
    return {
      ...{ purpose: word, title, version, since, text },
      holdCurrent: shown(ofText.filter(({ textHash }) => textHash === hash)),
      holdOlder: shown(ofText.filter(({ textHash }) => textHash !== null && textHash !== hash)),
      withdrawn: shown(ofText.filter(({ textHash }) => textHash === null)),
    };
  });
};
