import { useLocation } from 'wouter';
import { upload, useAct } from '../../ask/index.js';
import { BeginImportDocument, RequestImportUploadDocument } from '../../generated/documents.js';
import { wordsOf } from '../../parts/form/outcome.js';
import { useHere } from '../../parts/use-here.js';

/** A ticket, the bytes, the beginning: then the import has an address of its own, where it goes on. */
export function useUpload(): (file: File, progress: (part: number) => void) => Promise<string | undefined> {
  const { act: askTicket } = useAct(RequestImportUploadDocument);
  const { act: begin } = useAct(BeginImportDocument);
  const [, go] = useLocation();
  const here = useHere();
  return async (file, progress) => {
    const ticket = await askTicket('request.import-upload', undefined);
    if (ticket?.kind !== 'done') return wordsOf(ticket);
    const { fileId, ticket: secret } = ticket.value;
    const not = await upload(secret, file, progress);
    if (not) return not;
    const begun = await begin(`begin-import.${fileId}`, { fileId });
    if (begun?.kind !== 'done') return wordsOf(begun);
    // Somebody has gone on, or another person works here by now: it is found in the list of one's own.
    if (here.current) go(`/import/${begun.value.importId}`);
    return undefined;
  };
}
