import { platform } from '../../platform/index.js';
import { words } from '../../words/tab-bar.js';
import { Icon } from '../icon/icon.js';
import './tab-bar.css';
import { type TabName, tabs } from './tabs.js';

export type { TabName };

/** The four places one can always go to. */
export const TabBar = ({ at }: { at: TabName }) => (
  <nav className="tab-bar" aria-label={words.bar}>
    {tabs.map(({ name, title, icon, path }) => (
      <button
        key={name}
        type="button"
        className={name === at ? 'tab tab-at' : 'tab'}
        aria-current={name === at ? 'page' : undefined}
        onClick={() => {
          if (name !== at) platform.go.tab(path);
        }}
      >
        <Icon name={icon} />
        <span>{title}</span>
      </button>
    ))}
  </nav>
);
