import { CheckOutlined, SolutionOutlined } from '@ant-design/icons';
import { moment } from '@sanwei/words';
import { useAct, useAsk } from '../../ask/index.js';
import { ConfirmMembershipDocument, PendingMembershipsDocument } from '../../generated/documents.js';
import { ActButton } from '../../parts/act-button.js';
import { List } from '../../parts/list/list.js';
import { useListUrl } from '../../parts/list/use-list-url.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { joining as words } from '../../words/joining.js';
import { BranchFilter } from './branch-filter.js';
import { DeclineRequest } from './decline-request.js';
import { useConfirmAll } from './use-confirm-all.js';

/** Requests that wait: one by one, or many of them at once after they have been read. */
export default function Joining() {
  const url = useListUrl(['branch']);
  const asked = useAsk(
    PendingMembershipsDocument,
    { branchId: url.filters.branch ?? null, after: url.after },
    { keepPrevious: true, live: ['queue.membership'], afresh: false },
  );
  const confirming = useAct(ConfirmMembershipDocument);
  const confirmAll = useConfirmAll();
  const now = new Date();
  return (
    <Page title={words.title} note={words.note}>
      <List
        name="joining"
        of={asked}
        page={({ listPendingMemberships }) => listPendingMemberships}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        url={url}
        filters={<BranchFilter value={url.filters.branch} choose={(branch) => url.set({ branch })} />}
        empty={<Notice icon={<SolutionOutlined />} title={words.empty} note={words.emptyNote} />}
        columns={[
          { key: 'name', title: words.name, always: true, show: ({ name }) => <b>{name}</b> },
          { key: 'phone', title: words.phone, show: ({ phone }) => <span translate="no">{phone}</span> },
          { key: 'branch', title: words.branch, show: ({ branch }) => branch?.name },
          { key: 'since', title: words.since, show: ({ since }) => moment(since, now) },
          {
            key: 'acts',
            title: words.acts,
            always: true,
            show: ({ id: membershipId, name }) => (
              <span className="row-acts">
                <ActButton
                  size="small"
                  act={() => confirming.act(`confirm-membership.${membershipId}`, { membershipId, name })}
                  done={words.confirmed(name)}
                >
                  {words.confirm}
                </ActButton>
                <DeclineRequest of={{ membershipId, name }} />
              </span>
            ),
          },
        ]}
        bulk={[
          {
            key: 'confirm',
            words: words.bulk,
            icon: <CheckOutlined />,
            preview: (rows) => (
              <>
                <p>{words.bulkPreview(rows.length)}</p>
                <ul>
                  {rows.slice(0, 20).map(({ id, name, branch }) => (
                    <li key={id}>
                      {name} · {branch?.name}
                    </li>
                  ))}
                </ul>
                {rows.length > 20 && <p className="quiet">{words.bulkRest(rows.length - 20)}</p>}
              </>
            ),
            run: confirmAll,
          },
        ]}
      />
    </Page>
  );
}
