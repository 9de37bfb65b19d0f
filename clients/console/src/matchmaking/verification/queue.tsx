import { SafetyCertificateOutlined } from '@ant-design/icons';
import { moment } from '@sanwei/words';
import { useAsk } from '../../ask/index.js';
import { SubmittedProfilesDocument } from '../../generated/documents.js';
import { Desk } from '../../parts/list/desk.js';
import { useListUrl } from '../../parts/list/use-list-url.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { verification as words } from '../../words/verification.js';
import { ProfileToVerify } from './profile-to-verify.js';

/** Profiles that their branch has to check, the earliest first. */
export default function Queue() {
  const url = useListUrl(['open']);
  const asked = useAsk(
    SubmittedProfilesDocument,
    { branchId: null, after: url.after },
    { keepPrevious: true, live: ['queue.verification'], afresh: false },
  );
  const now = new Date();
  return (
    <Page title={words.title} note={words.note}>
      <Desk
        of={asked}
        page={({ listSubmittedProfiles }) => listSubmittedProfiles}
        keyOf={({ id }) => id}
        url={url}
        waiting={words.waiting}
        line={({ realName, branch, submittedAt }) => ({ title: realName, note: `${branch?.name ?? ''} · ${moment(submittedAt, now)}` })}
        empty={<Notice icon={<SafetyCertificateOutlined />} title={words.empty} note={words.emptyNote} />}
      >
        {/* Another one in hand is another form. */}
        {(profile, next) => <ProfileToVerify key={`${profile.id}.${profile.version}`} profile={profile} again={asked.again} next={next} />}
      </Desk>
    </Page>
  );
}
