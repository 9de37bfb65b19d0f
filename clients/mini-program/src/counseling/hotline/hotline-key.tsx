import { Icon } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/counseling.js';
import './hotline-key.css';

/** Beside the main action, where the pill would cover it: one tap calls. */
export const HotlineKey = ({ phone }: { phone: string }) => (
  <button type="button" className="hotline-key tap" aria-label={words.callNumber(phone)} onClick={() => platform.call(phone)}>
    <Icon name="phone" />
    <span>{words.hotline}</span>
  </button>
);
