import { ClockCircleOutlined, ExclamationCircleOutlined, FileDoneOutlined } from '@ant-design/icons';
import { day, moment } from '@sanwei/words';
import { Button } from 'antd';
import { useAsk } from '../../ask/index.js';
import { OpenDataOrdersDocument } from '../../generated/documents.js';
import { List } from '../../parts/list/list.js';
import { useListUrl } from '../../parts/list/use-list-url.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { Tag } from '../../parts/tag.js';
import { late } from '../../today/late.rule.js';
import { orderKinds, orderStatuses, dataOrders as words } from '../../words/data-orders.js';
import { CorrectionDrawer } from './correction-drawer.js';

/** What people ask of their own data, and by when; who asks is read when one is opened. */
export default function DataOrders() {
  const url = useListUrl(['open']);
  const asked = useAsk(OpenDataOrdersDocument, { after: url.after }, { keepPrevious: true, live: ['queue.data-order'] });
  const now = new Date();
  return (
    <Page title={words.title} note={words.note}>
      <List
        name="data-orders"
        of={asked}
        page={({ listOpenDataOrders }) => listOpenDataOrders}
        keyOf={({ id }) => id}
        nameOf={({ kind }) => orderKinds[kind]}
        url={url}
        empty={<Notice icon={<FileDoneOutlined />} title={words.empty} note={words.emptyNote} />}
        columns={[
          { key: 'kind', title: words.kind, always: true, show: ({ kind }) => <b>{orderKinds[kind]}</b> },
          { key: 'status', title: words.status, show: ({ status }) => orderStatuses[status] },
          { key: 'openedAt', title: words.openedAt, show: ({ openedAt }) => moment(openedAt, now) },
          { key: 'dueAt', title: words.dueAt, show: ({ dueAt }) => <Due at={dueAt} now={now} /> },
          {
            key: 'open',
            title: words.open,
            always: true,
            show: ({ id, kind, openedAt }) =>
              kind === 'correction' ? (
                <Button size="small" aria-label={words.openOf(orderKinds[kind], moment(openedAt, now))} onClick={() => url.open(id)}>
                  {words.open}
                </Button>
              ) : (
                <span className="quiet">{words.itself}</span>
              ),
          },
        ]}
      />
      <CorrectionDrawer orderId={url.filters.open} onEnd={() => url.open(undefined)} />
    </Page>
  );
}

function Due({ at, now }: { at: string; now: Date }) {
  const state = late(at, now);
  return (
    <>
      {day(at, now)}{' '}
      {state === 'yes' && (
        <Tag tone="bad" icon={<ExclamationCircleOutlined />}>
          {words.overdue}
        </Tag>
      )}
      {state === 'soon' && (
        <Tag tone="warn" icon={<ClockCircleOutlined />}>
          {words.soon}
        </Tag>
      )}
    </>
  );
}
