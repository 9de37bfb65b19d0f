import { useAsk } from '../../ask/index.js';
import { HotlineDocument } from '../../generated/documents.js';
import { nationalPhone } from '../../words/counseling.js';

/** The number to call, at every moment: before the answer is there and without a network it is the national one, which does not change. */
export function useHotline(): { phone: string; national: string; local: boolean; words: string | undefined } {
  const found = useAsk(HotlineDocument, {}).data?.findHotline;
  const national = found?.nationalPhone ?? nationalPhone;
  return { phone: found?.phone ?? national, national, local: Boolean(found?.phone), words: found?.words };
}
