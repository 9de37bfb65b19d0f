import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Spin } from 'antd';
import { useState } from 'react';
import { download, useAct, useAsk } from '../../ask/index.js';
import { RegisterExportDocument, RequestExportDownloadDocument } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { Said, wordsOf } from '../../parts/form/outcome.js';
import { useAgainWhile } from '../../parts/use-again-while.js';
import { exporting as words } from '../../words/members.js';

/** One sheet: on its way, or there to be fetched, as often as wanted for a day. */
export function MadeExport({ exportId }: { exportId: string }) {
  const asked = useAsk(RegisterExportDocument, { exportId }, { live: [`export.${exportId}`] });
  const { act, busy } = useAct(RequestExportDownloadDocument);
  const [said, setSaid] = useState<{ words: string; tone: 'error' | 'success' }>();
  const of = asked.data?.viewExport;
  const making = of && 'registerExport' in of && of.registerExport.status === 'making';
  useAgainWhile(making === true, asked.again);
  const fetchIt = async () => {
    setSaid(undefined);
    const outcome = await act(`download-export.${exportId}`, { exportId });
    const why = outcome?.kind === 'done' ? await download(outcome.value.ticket) : wordsOf(outcome);
    if (why) setSaid({ words: why, tone: 'error' });
    else if (outcome) setSaid({ words: words.downloaded, tone: 'success' });
  };
  return (
    <AskedPart of={asked}>
      {({ viewExport }) => {
        if (!viewExport || !('registerExport' in viewExport)) return <Alert type="error" showIcon title={viewExport?.message} />;
        const { status, rows } = viewExport.registerExport;
        if (status === 'making')
          return (
            <div aria-live="polite">
              <Spin size="small" /> {words.making(rows)}
            </div>
          );
        if (status === 'over') return <Alert type="warning" showIcon title={words.over} />;
        return (
          <>
            <p aria-live="polite" style={{ marginBottom: 16 }}>
              {words.ready(rows)}
            </p>
            <Said words={said?.words} tone={said?.tone} />
            <Button type="primary" icon={<DownloadOutlined />} loading={busy} onClick={() => void fetchIt()}>
              {words.download}
            </Button>
          </>
        );
      }}
    </AskedPart>
  );
}
