import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, App } from 'antd';
import { useState } from 'react';
import { download, useAct } from '../../ask/index.js';
import { CommitImportDocument, RequestImportErrorsDocument } from '../../generated/documents.js';
import { ActButton } from '../../parts/act-button.js';
import { FileDrop } from '../../parts/form/file-drop.js';
import { Said, wordsOf } from '../../parts/form/outcome.js';
import { whyNotSheet } from '../../parts/form/sheet-file.js';
import { Panel } from '../../parts/panel.js';
import { uploading, result as words } from '../../words/import.js';
import { ImportFigures } from './import-figures.js';
import type { OneOfImports } from './one-of-imports.js';
import { Problems } from './problems.js';
import { useUpload } from './use-upload.js';

/** What the dry run has found: nothing is written yet. Mended and sent again, or the good ones first. */
export function Checked({ of }: { of: OneOfImports }) {
  const { id: importId, good, bad, duplicates, problems } = of;
  const left = bad + duplicates;
  const [fetched, setFetched] = useState(false);
  const [said, setSaid] = useState<string>();
  const { act: askErrors, busy } = useAct(RequestImportErrorsDocument);
  const { act: commit } = useAct(CommitImportDocument);
  const { message } = App.useApp();
  const send = useUpload();
  const fetchErrors = async () => {
    const outcome = await askErrors(`import-errors.${importId}`, { importId });
    const not = outcome?.kind === 'done' ? await download(outcome.value.ticket) : wordsOf(outcome);
    setSaid(not);
    if (outcome?.kind !== 'done' || not) return;
    setFetched(true);
    void message.success(words.downloaded);
  };
  return (
    <>
      <Panel>
        <ImportFigures of={of} />
        <Alert
          type="success"
          icon={<SafetyCertificateOutlined />}
          showIcon
          title={
            <>
              <b>{words.nothingYet}</b>
              {good > 0 ? words.nothingYetNote(left) : words.noneGood}
            </>
          }
          style={{ marginTop: 16 }}
        />
      </Panel>
      <Said words={said} />
      {left > 0 && <Problems of={problems} left={left} busy={busy} fetchErrors={() => void fetchErrors()} />}
      <div className="import-foot">
        <span />
        {left > 0 && (
          <FileDrop small primary={good === 0} words={{ ...uploading, choose: uploading.again }} refuse={whyNotSheet} send={send} />
        )}
        {good > 0 && (
          <ActButton
            type="primary"
            act={() => commit(`commit-import.${importId}`, { importId })}
            done={words.committed}
            ask={{ title: words.commitAsk(good), consequence: words.commitNote(left, fetched), yes: words.commitYes }}
          >
            {words.commit(good)}
          </ActButton>
        )}
      </div>
    </>
  );
}
