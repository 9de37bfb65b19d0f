import { BellOutlined } from '@ant-design/icons';
import { moment } from '@sanwei/words';
import { signedIn, useAsk } from '../../ask/index.js';
import { MyNoticesDocument } from '../../generated/documents.js';
import { List } from '../../parts/list/list.js';
import { useListUrl } from '../../parts/list/use-list-url.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { notices as words } from '../../words/notices.js';

export default function Notices() {
  const url = useListUrl([]);
  const me = signedIn.personId();
  const asked = useAsk(MyNoticesDocument, { after: url.after }, { keepPrevious: true, live: me ? [`person.${me}`] : [] });
  const now = new Date();
  return (
    <Page title={words.title} note={words.note}>
      <List
        name="notices"
        of={asked}
        page={({ listMyNotices }) => listMyNotices}
        keyOf={({ id }) => id}
        nameOf={({ text }) => text}
        url={url}
        empty={<Notice icon={<BellOutlined />} title={words.empty} note={words.emptyNote} />}
        columns={[
          { key: 'text', title: words.text, always: true, show: ({ text }) => text },
          { key: 'at', title: words.at, width: 160, show: ({ at }) => moment(at, now) },
          { key: 'channel', title: words.channel, width: 120, show: ({ channel }) => (channel ? words.channels[channel] : words.notSent) },
        ]}
      />
    </Page>
  );
}
