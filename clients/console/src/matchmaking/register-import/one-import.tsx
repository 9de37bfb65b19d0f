import { QuestionOutlined } from '@ant-design/icons';
import { moment } from '@sanwei/words';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useAsk } from '../../ask/index.js';
import { RegisterImportDocument } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { FileDrop } from '../../parts/form/file-drop.js';
import { whyNotSheet } from '../../parts/form/sheet-file.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { shortNumber } from '../../parts/short-number.js';
import { useAgainWhile } from '../../parts/use-again-while.js';
import { receipt, importing as words } from '../../words/import.js';
import { uploading } from '../../words/upload.js';
import { Abandon } from './abandon.js';
import { Checked } from './checked.js';
import { ImportSteps } from './import-steps.js';
import { Mapping } from './mapping.js';
import type { OneOfImports } from './one-of-imports.js';
import { Receipt } from './receipt.js';
import { UnderWay } from './under-way.js';
import { useUpload } from './use-upload.js';
import './import.css';

/** One import from its file to its receipt. Everything of it lies in the service: a reload or another day goes on here. */
export default function OneImport() {
  const { importId = '' } = useParams<{ importId: string }>();
  const asked = useAsk(RegisterImportDocument, { importId }, { live: [`import.${importId}`] });
  const found = asked.data?.viewImport;
  const one = found && 'registerImport' in found ? found.registerImport : undefined;
  // Of which dry run the columns are set anew: after the next one its result is shown again.
  const [remapping, setRemapping] = useState<number>();
  const remaps = one?.status === 'checked' && one.checkedAs === remapping;
  useAgainWhile(one?.status === 'reading' || one?.status === 'checking' || one?.status === 'committing', asked.again);
  return (
    <Page
      key={importId}
      title={words.title}
      note={
        one &&
        `${words.goOnWith(moment(one.createdAt, new Date()))} · ${words.numbered(shortNumber(one.id))}${one.keptUntil ? ` · ${words.keptUntil(moment(one.keptUntil, new Date()))}` : ''}`
      }
      back={{ to: '/import', words: words.back }}
      acts={one && (one.status === 'mapping' || one.status === 'checked') && <Abandon importId={importId} />}
    >
      <AskedPart of={asked}>
        {() =>
          one ? (
            <div className="stack">
              <ImportSteps status={remaps ? 'mapping' : one.status} />
              {remaps ? (
                <Mapping of={one} back={() => setRemapping(undefined)} />
              ) : (
                <Step of={one} again={asked.again} remap={() => setRemapping(one.checkedAs)} />
              )}
            </div>
          ) : (
            <NoSuch title={receipt.gone} note={receipt.goneNote} />
          )
        }
      </AskedPart>
    </Page>
  );
}

function Step({ of, again, remap }: { of: OneOfImports; again: () => void; remap: () => void }) {
  switch (of.status) {
    case 'reading':
    case 'checking':
    case 'committing':
      return <UnderWay of={of} />;
    case 'mapping':
      return <Mapping of={of} />;
    case 'checked':
      return <Checked of={of} startOver={again} remap={remap} />;
    case 'published':
      return <Receipt of={of} />;
    case 'unreadable':
      return <NoSuch title={receipt.unreadable} note={of.trouble ?? ''} />;
    case 'abandoned':
      return <NoSuch title={receipt.abandonedTitle} note={receipt.abandonedNote} />;
  }
}

/** Nothing more of this one; another may begin at once. */
function NoSuch({ title, note }: { title: string; note: string }) {
  const send = useUpload();
  return (
    <Panel>
      <Notice icon={<QuestionOutlined />} title={title} note={note}>
        <FileDrop small words={uploading} refuse={whyNotSheet} send={send} />
      </Notice>
    </Panel>
  );
}
