import { platform } from '../../platform/index.js';
import { words } from '../../words/page.js';
import { Icon } from '../icon/icon.js';
import './hotline.css';

/** Somebody to talk to, at every hour. One tap calls; it never disappears. */
export const HotlinePill = ({ phone }: { phone: string }) => (
  <aside className="hotline" aria-label={words.hotline}>
    <span className="hotline-icon" aria-hidden="true">
      <Icon name="phone" />
    </span>
    <span className="hotline-words">
      <span className="hotline-title">{words.hotline}</span>
      <span className="hotline-note">{words.hotlineNote}</span>
    </span>
    <button type="button" className="hotline-call" aria-label={`${words.call} ${phone}`} onClick={() => platform.call(phone)}>
      {words.call}
    </button>
  </aside>
);
