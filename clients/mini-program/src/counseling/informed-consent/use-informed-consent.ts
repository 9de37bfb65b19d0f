import { useAsk } from '../../ask/index.js';
import { InformedConsentDocument, type InformedConsentQuery } from '../../generated/documents.js';

export type InformedConsent = NonNullable<InformedConsentQuery['viewInformedConsent']>;

/** The text in force, and whether it has been agreed to. Not kept on the phone. */
export function useInformedConsent(when: boolean) {
  const asked = useAsk(InformedConsentDocument, {}, { keep: false, when });
  const consent = asked.data?.viewInformedConsent ?? undefined;
  return { consent, needed: consent !== undefined && consent.givenAt === null, again: asked.again };
}
