import { App } from 'antd';
import { useState } from 'react';
import { download, useAct } from '../../ask/index.js';
import { RequestImportErrorsDocument } from '../../generated/documents.js';
import { wordsOf } from '../../parts/form/outcome.js';
import { result as words } from '../../words/import.js';

/** The rows that are left to mend, as a file. That it was fetched is the service's memory, not this window's. */
export function useImportErrors(importId: string): { fetch: () => void; busy: boolean; said: string | undefined } {
  const [said, setSaid] = useState<string>();
  const { act, busy } = useAct(RequestImportErrorsDocument);
  const { message } = App.useApp();
  const fetch = async () => {
    const outcome = await act(`import-errors.${importId}`, { importId });
    const not = outcome?.kind === 'done' ? await download(outcome.value.ticket) : wordsOf(outcome);
    setSaid(not);
    if (outcome?.kind === 'done' && !not) void message.success(words.downloaded);
  };
  return { fetch: () => void fetch(), busy, said };
}
