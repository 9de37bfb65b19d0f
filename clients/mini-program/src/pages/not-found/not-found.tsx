import { Empty, Page } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/not-found.js';

/** Where an address leads that is none of ours, or not any more. */
export default function NotFound() {
  return (
    <Page title={words.title}>
      <Empty title={words.lead} text={words.text} act={{ words: words.home, onTap: () => platform.go.tab('/pages/home/home') }} />
    </Page>
  );
}
