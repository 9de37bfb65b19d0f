import { type ReactNode, useRef } from 'react';
import { Icon, type IconName } from '../icon/icon.js';
import './button.css';

type Props = {
  children: ReactNode;
  onTap: () => unknown;
  /** `main` once on a screen; `equal` twice, side by side, for a question with two good answers; `text` is a link. */
  look?: 'main' | 'quiet' | 'equal' | 'text' | 'call';
  icon?: IconName;
  /** Under way: what is being done, in words. */
  busy?: string | false;
  id?: string;
};

/** A button that a second tap finds busy: while the first is under way nothing is sent again. */
export function Button({ children, onTap, look = 'main', icon, busy, id }: Props) {
  const underWay = useRef(false);
  const tap = async () => {
    if (underWay.current || busy) return;
    underWay.current = true;
    try {
      await onTap();
    } finally {
      underWay.current = false;
    }
  };
  return (
    <button
      type="button"
      id={id}
      className={`button button-${look}${busy ? ' button-busy' : ''}`}
      aria-busy={Boolean(busy)}
      onClick={() => void tap()}
    >
      {busy ? <span className="button-wheel" aria-hidden="true" /> : icon && <Icon name={icon} small />}
      <span>{busy || children}</span>
    </button>
  );
}
