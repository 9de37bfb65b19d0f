import type { Platform } from '../platform.js';

/** The cursor goes into the sheet, and back to where it was when the sheet is left. */
export const enterSheet: Platform['enterSheet'] = (id, leave) => {
  const before = document.activeElement as HTMLElement | null;
  document.getElementById(id)?.focus();
  const key = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') leave();
  };
  document.addEventListener('keydown', key);
  return () => {
    document.removeEventListener('keydown', key);
    before?.focus?.();
  };
};
