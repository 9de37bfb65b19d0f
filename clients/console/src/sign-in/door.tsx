import type { ReactNode } from 'react';
import { Mark } from '../parts/mark.js';
import './sign-in.css';

/** The page before one is in: one thing to do. */
export function Door({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <div className="door">
      <main>
        <Mark />
        <h1>{title}</h1>
        {note && <p className="note">{note}</p>}
        {children}
      </main>
    </div>
  );
}
