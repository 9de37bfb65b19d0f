import { LoginOutlined, PlusOutlined, QuestionOutlined, StopOutlined } from '@ant-design/icons';
import { Drawer } from 'antd';
import { signedIn } from '../../ask/index.js';
import type { RoleName } from '../../generated/documents.js';
import { Facts } from '../../parts/detail/facts.js';
import { Timeline } from '../../parts/detail/timeline.js';
import { Notice } from '../../parts/notice.js';
import { Panel } from '../../parts/panel.js';
import { staffActs, staff as words } from '../../words/staff.js';
import { Grants } from './grants.js';
import type { Coming } from './hand-over.js';
import { StaffActs } from './staff-acts.js';
import { calledOf, type StaffRow } from './staff-row.js';
import { StaffState } from './staff-state.js';
import './staff.css';

type Props = {
  open: boolean;
  of: StaffRow | undefined;
  loading: boolean;
  may: ReadonlySet<RoleName>;
  hand: (coming: Coming) => void;
  onEnd: () => void;
};

/** One account, over the list from which it was opened. */
export function StaffDrawer({ open, of, loading, may, hand, onEnd }: Props) {
  return (
    <Drawer open={open} title={of ? calledOf(of) : words.title} onClose={onEnd} size={560} destroyOnHidden>
      {of ? (
        <Account key={of.id} {...{ of, may, hand }} />
      ) : (
        !loading && <Notice icon={<QuestionOutlined />} title={words.gone} note={words.goneNote} />
      )}
    </Drawer>
  );
}

function Account({ of, may, hand }: Pick<Props, 'may' | 'hand'> & { of: StaffRow }) {
  const oneself = of.id === signedIn.personId();
  const security = may.has('securityAdministrator');
  const mayAct = security || may.has('systemAdministrator');
  return (
    <div className="stack">
      <Facts
        of={[
          { name: words.name, value: of.name ?? words.nameless },
          { name: words.username, value: <span translate="no">{of.username}</span> },
          { name: words.state, value: <StaffState of={of} /> },
        ]}
      />
      <Grants of={of} may={security && !oneself} />
      {mayAct && (
        <Panel title={staffActs.title}>
          {oneself ? <p className="quiet">{staffActs.oneself}</p> : <StaffActs {...{ of, may, hand }} />}
        </Panel>
      )}
      <Panel title={words.happened}>
        <Timeline of={shownEvents(of)} now={new Date()} />
      </Panel>
    </div>
  );
}

function shownEvents({ openedAt, signedInAt, disabledAt }: StaffRow) {
  const all = [
    { key: 'opened', at: openedAt, what: words.wasOpened, icon: <PlusOutlined /> },
    ...(signedInAt ? [{ key: 'signed-in', at: signedInAt, what: words.wasSignedIn, icon: <LoginOutlined /> }] : []),
    ...(disabledAt ? [{ key: 'disabled', at: disabledAt, what: words.wasDisabled, icon: <StopOutlined /> }] : []),
  ];
  return all.sort((a, b) => b.at.localeCompare(a.at));
}
