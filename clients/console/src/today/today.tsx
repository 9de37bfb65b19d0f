import { CarryOutOutlined } from '@ant-design/icons';
import { greeting } from '@sanwei/words';
import { Notice } from '../parts/notice.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { useMe } from '../sign-in/use-me.js';
import { today as words } from '../words/today.js';

export default function Today() {
  const me = useMe();
  const now = new Date();
  return (
    <Page title={words.hello(me.data?.viewMe?.displayName ?? '', greeting(now))}>
      <Panel>
        <Notice icon={<CarryOutOutlined />} title={words.nothing} note={words.nothingNote} />
      </Panel>
    </Page>
  );
}
