import { moment } from '@sanwei/words';
import { Table } from 'antd';
import { Link } from 'wouter';
import { useAsk } from '../../ask/index.js';
import { MyImportsDocument } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { FileDrop } from '../../parts/form/file-drop.js';
import { whyNotSheet } from '../../parts/form/sheet-file.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { shortNumber } from '../../parts/short-number.js';
import { figure } from '../../words/figure.js';
import { importing as words } from '../../words/import.js';
import { uploading } from '../../words/upload.js';
import { isOver } from './import.rule.js';
import { ImportState } from './import-state.js';
import { useUpload } from './use-upload.js';
import '../../parts/list/list.css';

/** A register on paper comes in; what was begun is found again on another day. */
export default function Imports() {
  const asked = useAsk(MyImportsDocument, {});
  const send = useUpload();
  const now = new Date();
  return (
    <Page title={words.title} note={words.note}>
      <div className="stack">
        <Panel>
          <FileDrop words={uploading} refuse={whyNotSheet} send={send} />
        </Panel>
        <Panel title={words.mine} more={words.kept} id="mine" flush>
          <AskedPart of={asked}>
            {({ listMyImports }) =>
              listMyImports?.items.length ? (
                <Table
                  dataSource={listMyImports.items}
                  rowKey="id"
                  pagination={false}
                  scroll={{ x: 'max-content' }}
                  columns={[
                    {
                      title: words.at,
                      render: (_, { id, createdAt, status }) => (
                        <Link href={`/import/${id}`} className="row-link row-link-narrow">
                          {words.goOnWith(moment(createdAt, now))} · {words.numbered(shortNumber(id))}
                          <span className="quiet small"> · {isOver(status) ? words.look : words.goOn}</span>
                        </Link>
                      ),
                    },
                    { title: words.status, render: (_, { status, good }) => <ImportState of={status} good={good} /> },
                    { title: words.rows, align: 'right', render: (_, { rows }) => figure(rows) },
                    { title: words.good, align: 'right', render: (_, { good }) => figure(good) },
                    { title: words.known, align: 'right', render: (_, { known }) => figure(known) },
                    { title: words.duplicates, align: 'right', render: (_, { duplicates }) => figure(duplicates) },
                    { title: words.bad, align: 'right', render: (_, { bad }) => figure(bad) },
                    { title: words.until, render: (_, { keptUntil }) => keptUntil && moment(keptUntil, now) },
                  ]}
                />
              ) : (
                <p className="quiet import-none">{words.mineEmpty}</p>
              )
            }
          </AskedPart>
        </Panel>
      </div>
    </Page>
  );
}
