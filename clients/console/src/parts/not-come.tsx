import { ReloadOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Trouble } from '../ask/index.js';
import { state as words } from '../words/state.js';
import { Notice } from './notice.js';

/** What happened, that nothing is lost, and the way on. */
export const NotCome = ({ trouble, again }: { trouble: Trouble | undefined; again: () => void }) => (
  <Notice
    icon={<WarningOutlined />}
    tone="bad"
    title={words.notCome}
    note={`${trouble?.message ?? ''}。${words.nothingLost}`.replace(/^。/, '').replace('。。', '。')}
  >
    <Button icon={<ReloadOutlined />} onClick={again}>
      {words.again}
    </Button>
  </Notice>
);
