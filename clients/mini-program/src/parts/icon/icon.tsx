import type { IconName } from '@sanwei/design';
import './icon.css';

export type { IconName };
export type Accent = 'coral' | 'teal' | 'amber' | 'plain';

/** A line icon in the color of the words beside it. It says nothing by itself: the words do. */
export const Icon = ({ name, small }: { name: IconName; small?: boolean }) => (
  <i className={`icon icon-${name}${small ? ' icon-small' : ''}`} aria-hidden="true" />
);

/** The ground of an icon: the arch, our door. */
export const Arch = ({ name, accent = 'plain' }: { name: IconName; accent?: Accent }) => (
  <span className={`arch arch-${accent}`} aria-hidden="true">
    <Icon name={name} />
  </span>
);
