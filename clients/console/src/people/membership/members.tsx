import { TeamOutlined } from '@ant-design/icons';
import { day } from '@sanwei/words';
import { Button } from 'antd';
import { Link } from 'wouter';
import { useAsk } from '../../ask/index.js';
import { MemberCountDocument, MembersDocument, type MembershipStatus } from '../../generated/documents.js';
import { List } from '../../parts/list/list.js';
import { useListUrl } from '../../parts/list/use-list-url.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { list } from '../../words/list.js';
import { sourceWords, members as words } from '../../words/members.js';
import { ExportMembers } from '../register-export/export-members.js';
import { MemberFilters } from './member-filters.js';
import { MembershipState } from './membership-state.js';

/** The register of one's branches. Each reading leaves a line, so that it is not asked again by itself. */
export default function Members() {
  const url = useListUrl(['name', 'status', 'branch'], ['name']);
  const { name = null, branch: branchId = null, status = 'member' } = url.filters;
  const wanted = { name, branchId, status: status as MembershipStatus };
  const asked = useAsk(MembersDocument, { ...wanted, after: url.after }, { keepPrevious: true, afresh: false });
  const counted = useAsk(MemberCountDocument, wanted, { keepPrevious: true, afresh: false });
  const count = counted.turning ? undefined : counted.data?.countMembers?.count;
  const now = new Date();
  const filtered = name !== null || branchId !== null || status !== 'member';
  return (
    <Page title={words.title} note={words.note} acts={<ExportMembers wanted={wanted} count={count} />}>
      <List
        name="members"
        of={asked}
        page={({ listMembers }) => listMembers && { ...listMembers, count }}
        keyOf={({ id }) => id}
        nameOf={(row) => row.name}
        url={url}
        filters={<MemberFilters url={url} />}
        empty={
          filtered ? (
            <Notice icon={<TeamOutlined />} title={words.notFound} note={words.notFoundNote}>
              <Button onClick={url.clear}>{list.clear}</Button>
            </Notice>
          ) : (
            <Notice icon={<TeamOutlined />} title={words.empty} note={words.emptyNote} />
          )
        }
        columns={[
          {
            key: 'name',
            title: words.name,
            always: true,
            show: (row) => (
              <Link href={`/members/${row.id}`} className="row-link" aria-label={words.detailsOf(row.name)}>
                {row.name}
              </Link>
            ),
          },
          { key: 'phone', title: words.phone, show: ({ phone }) => <span translate="no">{phone}</span> },
          { key: 'branch', title: words.branch, show: ({ branch }) => branch?.name },
          { key: 'status', title: words.status, show: (row) => <MembershipState of={row.status} /> },
          { key: 'source', title: words.source, show: ({ source }) => sourceWords[source] },
          { key: 'since', title: words.since, show: ({ since }) => day(since, now) },
          ...(status === 'left' || status === 'declined'
            ? [{ key: 'ended', title: words.endedAt, show: (row: { endedAt?: string | null }) => row.endedAt && day(row.endedAt, now) }]
            : []),
          {
            key: 'signedIn',
            title: words.signedIn,
            show: ({ signedIn }) => (signedIn ? words.yes : <span className="quiet">{words.no}</span>),
          },
        ]}
      />
    </Page>
  );
}
