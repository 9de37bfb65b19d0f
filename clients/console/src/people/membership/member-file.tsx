import { QuestionOutlined } from '@ant-design/icons';
import { useParams } from 'wouter';
import { useAsk } from '../../ask/index.js';
import { MemberFileDocument } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { Timeline } from '../../parts/detail/timeline.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { timeline } from '../../words/detail.js';
import { memberFile as words } from '../../words/members.js';
import { EndMembership } from './end-membership.js';
import { shownEvents } from './member-events.js';
import { MemberFacts, ProfileFacts } from './member-facts.js';

const back = { to: '/members', words: words.back };

/** Everything that a branch knows of one member: what is so at the left, what happened at the right. */
export default function MemberFile() {
  const { membershipId = '' } = useParams<{ membershipId: string }>();
  const asked = useAsk(MemberFileDocument, { membershipId }, { afresh: false });
  const of = asked.data?.viewMember;
  const member = of && 'member' in of ? of.member : undefined;
  return (
    <Page
      key={membershipId}
      title={member ? words.title(member.name) : words.page}
      tab={words.page}
      note={member?.branch?.name}
      back={back}
      acts={member?.status === 'member' && <EndMembership of={member} />}
    >
      <AskedPart of={asked}>
        {() =>
          member ? (
            <div className="file-columns">
              <div className="stack">
                <Panel title={words.facts} id="facts">
                  <MemberFacts of={member} />
                </Panel>
                <Panel title={words.profile} id="profile">
                  <ProfileFacts of={member.profile} />
                </Panel>
              </div>
              <Panel title={timeline.title} id="timeline">
                <Timeline of={shownEvents(member.events ?? [])} now={new Date()} />
              </Panel>
            </div>
          ) : (
            <Panel>
              <Notice icon={<QuestionOutlined />} title={words.gone} note={words.goneNote} />
            </Panel>
          )
        }
      </AskedPart>
    </Page>
  );
}
