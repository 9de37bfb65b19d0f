import { DownloadOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import { Panel } from '../../parts/panel.js';
import { figure } from '../../words/figure.js';
import { result as words } from '../../words/import.js';
import type { OneOfImports } from './one-of-imports.js';

type Props = { of: OneOfImports['problems']; left: number; busy: boolean; fetchErrors: () => void; note: string };

/** What is wrong, by kind: a slip that was made forty times is one line to understand. */
export const Problems = ({ of, left, busy, fetchErrors, note }: Props) => (
  <Panel
    title={words.problems(left)}
    id="problems"
    flush
    more={
      <Button icon={<DownloadOutlined />} loading={busy} onClick={fetchErrors}>
        {words.errors(left)}
      </Button>
    }
  >
    <Table
      dataSource={of}
      rowKey="words"
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: words.problem, render: (_, { words: what }) => <b className="problem">{what}</b> },
        { title: words.count, align: 'right', render: (_, { rows }) => figure(rows) },
        { title: words.example, render: (_, { examples: [first] }) => first && words.row(first.row) },
        {
          title: words.written,
          render: (_, { field, examples: [first] }) => first && field && <span translate="no">{first.written ?? words.blank}</span>,
        },
        { title: words.mend, render: (_, { mend }) => <span className="problem">{mend}</span> },
      ]}
    />
    <p className="quiet small import-none">{note}</p>
  </Panel>
);
