import { TeamOutlined } from '@ant-design/icons';
import { moment } from '@sanwei/words';
import { Button } from 'antd';
import { useState } from 'react';
import { useAsk } from '../../ask/index.js';
import { type RoleName, StaffDocument } from '../../generated/documents.js';
import { List } from '../../parts/list/list.js';
import { useListUrl } from '../../parts/list/use-list-url.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { rolesOf, useMe } from '../../sign-in/use-me.js';
import { list } from '../../words/list.js';
import { roleWords } from '../../words/role.js';
import { openAccount, staff as words } from '../../words/staff.js';
import { type Coming, HandOver } from './hand-over.js';
import { OpenAccount } from './open-account.js';
import { StaffDrawer } from './staff-drawer.js';
import { StaffFilters } from './staff-filters.js';
import { calledOf } from './staff-row.js';
import { StaffState } from './staff-state.js';

export default function StaffList() {
  const url = useListUrl(['open', 'words', 'role', 'state'], ['words']);
  const [opening, setOpening] = useState(false);
  const [handed, setHanded] = useState<Coming>();
  const { open, words: wanted = null, role = null, state } = url.filters;
  const asked = useAsk(
    StaffDocument,
    { after: url.after, words: wanted, role: role as RoleName | null, disabled: state ? state === 'disabled' : null },
    { keepPrevious: true },
  );
  const may = rolesOf(useMe().data?.viewMe);
  const now = new Date();
  return (
    <Page
      title={words.title}
      note={words.note}
      acts={
        may.has('systemAdministrator') && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {openAccount.go}
          </Button>
        )
      }
    >
      <List
        name="staff"
        of={asked}
        page={({ listStaff }) => listStaff}
        keyOf={({ id }) => id}
        nameOf={calledOf}
        url={url}
        filters={<StaffFilters url={url} />}
        empty={
          wanted || role || state ? (
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
              <Button type="link" className="cell-link" aria-label={words.detailsOf(calledOf(row))} onClick={() => url.open(row.id)}>
                {calledOf(row)}
              </Button>
            ),
          },
          { key: 'username', title: words.username, show: ({ username }) => <span translate="no">{username}</span> },
          {
            key: 'roles',
            title: words.roles,
            show: ({ grants }) =>
              grants.length ? (
                [...new Set(grants.map(({ role }) => roleWords[role]))].join('、')
              ) : (
                <span className="quiet">{words.noRoles}</span>
              ),
          },
          { key: 'state', title: words.state, show: (row) => <StaffState of={row} /> },
          { key: 'signedIn', title: words.signedIn, show: ({ signedInAt }) => (signedInAt ? moment(signedInAt, now) : words.never) },
          { key: 'opened', title: words.opened, show: ({ openedAt }) => moment(openedAt, now) },
        ]}
      />
      <OpenAccount open={opening} hand={setHanded} onEnd={() => setOpening(false)} />
      <HandOver of={handed} onEnd={() => setHanded(undefined)} />
      <StaffDrawer
        open={open !== undefined}
        of={asked.data?.listStaff?.items.find(({ id }) => id === open)}
        loading={asked.loading}
        may={may}
        hand={setHanded}
        onEnd={() => url.open(undefined)}
      />
    </Page>
  );
}
