import type { ReactNode } from 'react';
import { type Accent, Arch, Icon, type IconName } from '../icon/icon.js';
import { Facts } from './facts.js';
import './card.css';

export const Card = ({ children, flush }: { children: ReactNode; flush?: boolean }) => (
  <section className={flush ? 'card card-flush' : 'card'}>{children}</section>
);

/** The head of a part of the page; `side` is a word or a link at its right. */
export const Head = ({ children, side }: { children: ReactNode; side?: ReactNode }) => (
  <div className="head">
    <h2 className="head-title">{children}</h2>
    {side && <span className="head-side">{side}</span>}
  </div>
);

type RowProps = {
  title: string;
  /** A second line, or several: when, where, until when. */
  note?: string | readonly string[];
  icon?: IconName;
  accent?: Accent;
  /** A tag, a word or a switch at the right. */
  side?: ReactNode;
  onTap?: () => void;
  /** The icon without its arch: for settings. */
  bare?: boolean;
  /** The title in ordinary weight: a whole sentence. */
  plain?: boolean;
};

/** A line of a card. With `onTap` it leads somewhere and shows an arrow. */
export function Row({ title, note, icon, accent, side, onTap, bare, plain = bare }: RowProps) {
  const inside = (
    <>
      {icon && (bare ? <Icon name={icon} /> : <Arch name={icon} accent={accent} />)}
      <span className="row-words">
        <span className={plain ? 'row-title row-title-plain' : 'row-title'}>
          <Facts of={title} />
        </span>
        {(typeof note === 'string' ? [note] : (note ?? [])).map((line) => (
          <span className="row-note" key={line}>
            <Facts of={line} />
          </span>
        ))}
      </span>
      {side && <span className="row-side">{side}</span>}
      {onTap && <Icon name="next" small />}
    </>
  );
  const look = `row${icon ? (bare ? ' row-bare' : ' row-arch') : ''}`;
  return onTap ? (
    <button type="button" className={`${look} tap`} onClick={onTap}>
      {inside}
    </button>
  ) : (
    <div className={look}>{inside}</div>
  );
}
