import { CheckCircleOutlined, QuestionOutlined } from '@ant-design/icons';
import { moment } from '@sanwei/words';
import { Progress, Spin } from 'antd';
import { Link, useParams } from 'wouter';
import { useAct, useAsk } from '../../ask/index.js';
import { AbandonRosterDocument, RosterDocument } from '../../generated/documents.js';
import { ActButton } from '../../parts/act-button.js';
import { AskedPart } from '../../parts/asked-part.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { shortNumber } from '../../parts/short-number.js';
import { Steps } from '../../parts/steps.js';
import { useAgainWhile } from '../../parts/use-again-while.js';
import { rosters as words } from '../../words/roster.js';
import { useBranchNames } from '../branch/use-branch-names.js';
import { CheckedRoster } from './checked-roster.js';
import type { OneOfRosters } from './one-of-rosters.js';
import { RosterProblems } from './roster-problems.js';

const places = { reading: 0, unreadable: 0, checking: 1, checked: 1, committing: 2, committed: 4, abandoned: 0 } as const;

/** One roster from its sheet to its receipt; everything of it lies in the service. */
export default function OneRoster() {
  const { rosterId = '' } = useParams<{ rosterId: string }>();
  const asked = useAsk(RosterDocument, { rosterId }, { live: [`roster.${rosterId}`] });
  const found = asked.data?.viewRoster;
  const one = found && 'roster' in found ? found.roster : undefined;
  const branch = useBranchNames(one ? [one.branchId] : []).get(one?.branchId ?? '');
  const { act } = useAct(AbandonRosterDocument);
  const moving = one !== undefined && (one.status === 'reading' || one.status === 'checking' || one.status === 'committing');
  useAgainWhile(moving, asked.again);
  return (
    <Page
      key={rosterId}
      title={words.title}
      note={one && `${branch ?? ''} · ${words.begun(moment(one.createdAt, new Date()))} · ${words.numbered(shortNumber(one.id))}`}
      back={{ to: '/roster', words: words.another }}
      acts={
        one?.status === 'checked' && (
          <ActButton
            act={() => act(`abandon-roster.${rosterId}`, { rosterId })}
            done={words.abandoned}
            ask={{ title: words.abandonAsk, consequence: words.abandonNote, yes: words.abandon }}
          >
            {words.abandon}
          </ActButton>
        )
      }
    >
      <AskedPart of={asked}>
        {() =>
          one ? (
            <div className="stack">
              <Steps names={words.steps} here={places[one.status]} />
              <Step of={one} />
            </div>
          ) : (
            <Over title={words.gone} note={words.goneNote} />
          )
        }
      </AskedPart>
    </Page>
  );
}

function Step({ of }: { of: OneOfRosters }) {
  const { status, rows, checked, committed, trouble, added, moved, ended, committedAt, bad } = of;
  switch (status) {
    case 'reading':
      return (
        <Panel>
          <div aria-live="polite">
            <Spin size="small" /> {words.reading}
          </div>
        </Panel>
      );
    case 'checking':
    case 'committing': {
      const [title, done] = status === 'checking' ? [words.checking, checked] : [words.committing, committed];
      return (
        <Panel title={title} id="under-way">
          <div aria-live="polite">
            <Progress percent={rows > 0 ? Math.round((done / rows) * 100) : 0} showInfo={false} aria-label={title} />
            <b>{words.of(done, rows)}</b>
          </div>
        </Panel>
      );
    }
    case 'checked':
      return <CheckedRoster of={of} />;
    case 'committed':
      return (
        <>
          <Panel>
            <Notice
              icon={<CheckCircleOutlined />}
              title={words.done}
              note={words.doneNote(committedAt ? moment(committedAt, new Date()) : '', added, moved, ended)}
            >
              {trouble && <p>{trouble}</p>}
              <Link href="/members">{words.toMembers}</Link>
            </Notice>
          </Panel>
          {bad > 0 && <RosterProblems of={of} />}
        </>
      );
    case 'unreadable':
      return <Over title={words.unreadable} note={trouble ?? ''} />;
    case 'abandoned':
      return <Over title={words.abandonedTitle} note={words.abandonedNote} />;
  }
}

const Over = ({ title, note }: { title: string; note: string }) => (
  <Panel>
    <Notice icon={<QuestionOutlined />} title={title} note={note}>
      <Link href="/roster">{words.another}</Link>
    </Notice>
  </Panel>
);
