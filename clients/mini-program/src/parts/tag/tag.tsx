import { Icon, type IconName } from '../icon/icon.js';
import './tag.css';

export type Meaning = 'good' | 'warn' | 'bad' | 'info' | 'plain';
const icons: Partial<Record<Meaning, IconName>> = { good: 'check', warn: 'clock', bad: 'alert' };

/** A state in a word. Never by its color alone: icon and word say the same. Never tapped. */
export const Tag = ({ meaning = 'plain', children }: { meaning?: Meaning; children: string }) => {
  const icon = icons[meaning];
  return (
    <span className={`tag tag-${meaning}`}>
      {icon && <Icon name={icon} small />}
      {children}
    </span>
  );
};
