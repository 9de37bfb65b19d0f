import type { ReactNode } from 'react';
import './panel.css';

type Props = { title?: ReactNode; more?: ReactNode; children: ReactNode; flush?: boolean; id?: string };

/** A card with a head. @param flush its content reaches the edges, e.g. a table */
export const Panel = ({ title, more, children, flush = false, id }: Props) => (
  <section className={flush ? 'panel panel-flush' : 'panel'} aria-labelledby={title && id ? `${id}-title` : undefined}>
    {title && (
      <header>
        <h2 id={id ? `${id}-title` : undefined}>{title}</h2>
        {more && <span className="quiet small">{more}</span>}
      </header>
    )}
    <div className="panel-body">{children}</div>
  </section>
);
