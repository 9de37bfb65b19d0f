import type { ReactNode } from 'react';
import './tag.css';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'plain';

/** A state in words, with its sign: never by color alone. */
export const Tag = ({ tone, icon, children }: { tone: Tone; icon: ReactNode; children: ReactNode }) => (
  <span className={`tag tag-${tone}`}>
    <span aria-hidden="true">{icon}</span>
    {children}
  </span>
);
