import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { product } from '../words/sign-in.js';
import './page.css';

type Props = {
  title: string;
  /** What the tab, and with it the browser's history, calls the page, where the heading names a person. */
  tab?: string;
  /** One line below: what the page is for, or what it shows now. */
  note?: ReactNode;
  /** The acts of the page; one of them at most is the main one. */
  acts?: ReactNode;
  back?: { to: string; words: string };
  children: ReactNode;
};

/** A page says what it is, to the tab and to whoever listens: the heading has the cursor when the page opens. */
export function Page({ title, tab = title, note, acts, back, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${tab} · ${product}`;
  }, [tab]);
  useEffect(() => {
    // A page that comes late takes nothing away from a box that was opened meanwhile.
    if (!document.activeElement?.closest('[role="dialog"]')) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      {back && (
        <Link href={back.to} className="page-back not-printed">
          ‹ {back.words}
        </Link>
      )}
      <header className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {note && <p className="quiet">{note}</p>}
        </div>
        {acts && <div className="page-acts not-printed">{acts}</div>}
      </header>
      {children}
    </>
  );
}
