import { SafetyCertificateOutlined } from '@ant-design/icons';
import { moment } from '@sanwei/words';
import { Button } from 'antd';
import { useAsk } from '../../ask/index.js';
import { SubmittedProfilesDocument } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { useListUrl } from '../../parts/list/use-list-url.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { list } from '../../words/list.js';
import { verification as words } from '../../words/verification.js';
import { ProfileToVerify } from './profile-to-verify.js';
import './queue.css';

/** A desk: what waits at the left, the one in hand at the right; when it is answered the next one lies there. */
export default function Queue() {
  const url = useListUrl(['open']);
  const asked = useAsk(
    SubmittedProfilesDocument,
    { branchId: null, after: url.after },
    { keepPrevious: true, live: ['queue.verification'] },
  );
  const now = new Date();
  return (
    <Page title={words.title} note={words.note}>
      <AskedPart of={asked}>
        {({ listSubmittedProfiles }) => {
          const items = listSubmittedProfiles?.items ?? [];
          const [first] = items;
          const open = items.find(({ id }) => id === url.filters.open) ?? first;
          if (!open)
            return (
              <Panel>
                <Notice icon={<SafetyCertificateOutlined />} title={words.empty} note={words.emptyNote}>
                  {url.after && <Button onClick={url.back}>{list.first}</Button>}
                </Notice>
              </Panel>
            );
          return (
            <div className="desk">
              <Panel title={words.waiting(items.length, Boolean(listSubmittedProfiles?.next))} flush>
                <ul className="desk-list">
                  {items.map(({ id, realName, branch, submittedAt }) => (
                    <li key={id}>
                      <button type="button" aria-current={id === open.id} onClick={() => url.set({ open: id })}>
                        <b>{realName}</b>
                        <span className="quiet small">
                          {branch?.name} · {moment(submittedAt, now)}
                        </span>
                      </button>
                    </li>
                  ))}
                </ul>
                {(listSubmittedProfiles?.next || url.after) && (
                  <footer className="list-foot">
                    {url.after && <Button onClick={url.back}>{url.knowsBack ? list.back : list.first}</Button>}
                    <Button
                      disabled={!listSubmittedProfiles?.next}
                      onClick={() => listSubmittedProfiles?.next && url.next(listSubmittedProfiles.next)}
                    >
                      {list.next}
                    </Button>
                  </footer>
                )}
              </Panel>
              {/* Another one in hand is another form. */}
              <ProfileToVerify key={`${open.id}.${open.version}`} profile={open} />
            </div>
          );
        }}
      </AskedPart>
    </Page>
  );
}
