import { CheckCircleOutlined, PrinterOutlined } from '@ant-design/icons';
import { moment } from '@sanwei/words';
import { Button } from 'antd';
import { FileDrop } from '../../parts/form/file-drop.js';
import { Said } from '../../parts/form/outcome.js';
import { whyNotSheet } from '../../parts/form/sheet-file.js';
import { Notice } from '../../parts/notice.js';
import { Panel } from '../../parts/panel.js';
import { receipt as words } from '../../words/import.js';
import { uploading } from '../../words/upload.js';
import { ImportFigures } from './import-figures.js';
import type { OneOfImports } from './one-of-imports.js';
import { Problems } from './problems.js';
import { useImportErrors } from './use-import-errors.js';
import { useUpload } from './use-upload.js';

/** It is in: how many, when, and what is left to mend. */
export function Receipt({ of }: { of: OneOfImports }) {
  const { id, good, bad, duplicates, problems, publishedAt, keptUntil, errorsFetchedAt } = of;
  const left = bad + duplicates;
  const errors = useImportErrors(id);
  const send = useUpload();
  return (
    <>
      <Panel>
        <Notice
          icon={<CheckCircleOutlined />}
          title={words.title}
          note={words.note(good, publishedAt ? moment(publishedAt, new Date()) : '')}
        >
          <p>{left > 0 ? words.left(left) : words.allIn}</p>
          <p className="quiet small">
            {words.number} <span translate="no">{id}</span>
          </p>
        </Notice>
        <ImportFigures of={of} />
      </Panel>
      <Said words={errors.said} />
      {left > 0 &&
        (keptUntil ? (
          <div className="not-printed">
            <Problems
              of={problems}
              left={left}
              busy={errors.busy}
              fetchErrors={errors.fetch}
              note={words.errorsUntil(moment(keptUntil, new Date()), errorsFetchedAt !== null)}
            />
          </div>
        ) : (
          <p className="quiet small">{words.errorsGone}</p>
        ))}
      <div className="import-foot not-printed">
        <Button icon={<PrinterOutlined />} onClick={() => print()}>
          {words.print}
        </Button>
        <FileDrop
          small
          primary={left > 0}
          words={{ ...uploading, choose: left > 0 ? uploading.again : words.another }}
          refuse={whyNotSheet}
          send={send}
        />
      </div>
    </>
  );
}
