import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useAct } from '../../ask/index.js';
import { CommitImportDocument } from '../../generated/documents.js';
import { ActButton } from '../../parts/act-button.js';
import { FileDrop } from '../../parts/form/file-drop.js';
import { Said } from '../../parts/form/outcome.js';
import { whyNotSheet } from '../../parts/form/sheet-file.js';
import { Panel } from '../../parts/panel.js';
import { result as words } from '../../words/import.js';
import { uploading } from '../../words/upload.js';
import { ImportFigures } from './import-figures.js';
import type { OneOfImports } from './one-of-imports.js';
import { Problems } from './problems.js';
import { SameFile } from './same-file.js';
import { Texts } from './texts.js';
import { useImportErrors } from './use-import-errors.js';
import { useUpload } from './use-upload.js';

/** What the dry run has found: nothing is written yet. Mended and sent again, or the good ones first. */
export function Checked({ of, startOver, remap }: { of: OneOfImports; startOver: () => void; remap: () => void }) {
  const { id: importId, good, bad, duplicates, problems, checkedAs, errorsFetchedAt, sameFile } = of;
  const left = bad + duplicates;
  const errors = useImportErrors(importId);
  const { act: commit } = useAct(CommitImportDocument);
  const send = useUpload();
  return (
    <>
      {sameFile && <SameFile of={sameFile} />}
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
      <Said words={errors.said} />
      {left > 0 && <Problems of={problems} left={left} busy={errors.busy} fetchErrors={errors.fetch} note={words.errorsNote} />}
      {good > 0 && <Texts key={checkedAs} importId={importId} checkedAs={checkedAs} startOver={startOver} />}
      <div className="import-foot">
        <Button onClick={remap}>{words.remap}</Button>
        {left > 0 && (
          <FileDrop small primary={good === 0} words={{ ...uploading, choose: uploading.again }} refuse={whyNotSheet} send={send} />
        )}
        {good > 0 && (
          <ActButton
            type="primary"
            act={() => commit(`commit-import.${importId}.${checkedAs}`, { importId, checkedAs })}
            done={words.committed}
            ask={{ title: words.commitAsk(good), consequence: words.commitNote(left, errorsFetchedAt !== null), yes: words.commitYes }}
          >
            {words.commit(good)}
          </ActButton>
        )}
      </div>
    </>
  );
}
