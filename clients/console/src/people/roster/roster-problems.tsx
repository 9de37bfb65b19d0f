import { DownloadOutlined } from '@ant-design/icons';
import { moment } from '@sanwei/words';
import { Button, Table } from 'antd';
import { useAct } from '../../ask/index.js';
import { RequestRosterErrorsDocument } from '../../generated/documents.js';
import { Said } from '../../parts/form/outcome.js';
import { useDownload } from '../../parts/form/use-download.js';
import { Panel } from '../../parts/panel.js';
import { figure } from '../../words/figure.js';
import { rosters as words } from '../../words/roster.js';
import type { OneOfRosters } from './one-of-rosters.js';

/** Which rows were not matched, by what is wrong with them, and all of them as a file while they are kept. */
export function RosterProblems({ of: { id: rosterId, bad, problems, keptUntil } }: { of: OneOfRosters }) {
  const { act, busy } = useAct(RequestRosterErrorsDocument);
  const { fetch, said } = useDownload(() => act(`roster-errors.${rosterId}`, { rosterId }), words.downloaded);
  return (
    <>
      <Said words={said} />
      <Panel
        title={words.problems(bad)}
        id="problems"
        flush
        more={
          keptUntil && (
            <Button icon={<DownloadOutlined />} loading={busy} onClick={fetch}>
              {words.errors(bad)}
            </Button>
          )
        }
      >
        {problems.length > 0 && (
          <Table
            dataSource={problems}
            rowKey="words"
            pagination={false}
            columns={[
              { title: words.problem, render: (_, { words: what }) => <b>{what}</b> },
              { title: words.problemRows, align: 'right', width: 110, render: (_, { rows }) => figure(rows) },
              { title: words.first, width: 160, render: (_, { first }) => words.row(first) },
            ]}
          />
        )}
        <p className="quiet small" style={{ padding: '16px 20px' }}>
          {keptUntil ? words.badNote(bad, moment(keptUntil, new Date())) : words.badOver}
        </p>
      </Panel>
    </>
  );
}
