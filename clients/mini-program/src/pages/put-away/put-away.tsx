import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { takeOver } from '../../ask/index.js';
import { Empty, Page } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/put-away.js';

/** Another window has signed out, or signed in somebody else: what was shown here is gone, and the way on leads home. */
export default function PutAway() {
  const why = useRouter().params.why === 'left' ? words.left : words.other;
  useEffect(takeOver, []);
  return (
    <Page title={words.title}>
      <Empty {...why} act={{ words: words.home, onTap: () => platform.go.anew('/pages/home/home') }} />
    </Page>
  );
}
