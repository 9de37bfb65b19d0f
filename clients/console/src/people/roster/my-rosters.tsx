import { moment } from '@sanwei/words';
import { Table } from 'antd';
import { Link } from 'wouter';
import { useAsk } from '../../ask/index.js';
import { MyRostersDocument } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { Panel } from '../../parts/panel.js';
import { shortNumber } from '../../parts/short-number.js';
import { figure } from '../../words/figure.js';
import { rosterStatuses, rosters as words } from '../../words/roster.js';
import { isEmpty } from './roster.rule.js';
import '../../parts/list/list.css';

/** What was begun is found again on another day, and what was done too. */
export function MyRosters() {
  const asked = useAsk(MyRostersDocument, {});
  const now = new Date();
  return (
    <Panel title={words.mine} more={words.kept} id="mine" flush>
      <AskedPart of={asked}>
        {({ listMyRosters }) =>
          listMyRosters?.items.length ? (
            <Table
              dataSource={listMyRosters.items}
              rowKey="id"
              pagination={false}
              scroll={{ x: 'max-content' }}
              columns={[
                {
                  title: words.at,
                  render: (_, { id, createdAt }) => (
                    <Link href={`/roster/${id}`} className="row-link row-link-narrow">
                      {words.begun(moment(createdAt, now))} · {words.numbered(shortNumber(id))}
                    </Link>
                  ),
                },
                { title: words.branchOf, render: (_, { branch }) => branch?.name },
                { title: words.status, render: (_, one) => (isEmpty(one) ? words.statusEmpty : rosterStatuses[one.status]) },
                { title: words.rows, align: 'right', render: (_, { rows }) => figure(rows) },
                { title: words.added, align: 'right', render: (_, { added }) => figure(added) },
                { title: words.moved, align: 'right', render: (_, { moved }) => figure(moved) },
                { title: words.bad, align: 'right', render: (_, { bad }) => figure(bad) },
                { title: words.until, render: (_, { keptUntil }) => keptUntil && moment(keptUntil, now) },
              ]}
            />
          ) : (
            <p className="quiet" style={{ padding: '16px 20px' }}>
              {words.mineEmpty}
            </p>
          )
        }
      </AskedPart>
    </Panel>
  );
}
