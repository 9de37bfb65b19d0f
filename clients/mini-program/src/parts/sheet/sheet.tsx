import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useElder } from '../../elder/use-elder.js';
import { platform } from '../../platform/index.js';
import './sheet.css';

/** A question that comes up from below. A tap beside it, or Escape, is "not now". */
export function Sheet({ title, onClose, children }: { title: ReactNode; onClose: () => void; children: ReactNode }) {
  const id = useId();
  const [elder] = useElder();
  // The page draws anew while one types in a sheet; the cursor stays where it is then.
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => platform.enterSheet(id, () => close.current()), [id]);
  return (
    <div className={elder ? 'sheet-ground elder' : 'sheet-ground'}>
      <div className="sheet-beside" aria-hidden="true" onClick={onClose} />
      <div className="sheet" role="dialog" aria-modal="true" aria-labelledby={`${id}-title`} id={id} tabIndex={-1}>
        <span className="sheet-grab" aria-hidden="true" />
        <h2 className="sheet-title" id={`${id}-title`}>
          {title}
        </h2>
        {children}
      </div>
    </div>
  );
}
