import type { ReactNode } from 'react';
import './notice.css';

type Props = { icon: ReactNode; title: string; note?: string; tone?: 'quiet' | 'bad'; children?: ReactNode };

/** A whole place has one thing to say: it is empty, it did not come, it is not for you. */
export const Notice = ({ icon, title, note, tone = 'quiet', children }: Props) => (
  <div className={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
    <span className="notice-icon" aria-hidden="true">
      {icon}
    </span>
    <p className="notice-title">{title}</p>
    {note && <p className="quiet">{note}</p>}
    {children}
  </div>
);
