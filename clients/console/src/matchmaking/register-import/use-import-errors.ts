import { useAct } from '../../ask/index.js';
import { RequestImportErrorsDocument } from '../../generated/documents.js';
import { useDownload } from '../../parts/form/use-download.js';
import { result as words } from '../../words/import.js';

/** The rows that are left to mend, as a file. That it was fetched is the service's memory, not this window's. */
export function useImportErrors(importId: string): { fetch: () => void; busy: boolean; said: string | undefined } {
  const { act, busy } = useAct(RequestImportErrorsDocument);
  return { ...useDownload(() => act(`import-errors.${importId}`, { importId }), words.downloaded), busy };
}
