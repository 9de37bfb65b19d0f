import { useEffect, useSyncExternalStore } from 'react';
import type { Shade } from './theme.js';

/** What a person has chosen; `auto` follows the machine. Not private: it stays in this browser for the next time. */
export type ShadeChoice = Shade | 'auto';
const key = 'sanwei.shade';
const night = matchMedia('(prefers-color-scheme: dark)');
const hearers = new Set<() => void>();
const listen = (hear: () => void) => {
  hearers.add(hear);
  night.addEventListener('change', hear);
  return () => {
    hearers.delete(hear);
    night.removeEventListener('change', hear);
  };
};
let chosen: ShadeChoice = (localStorage.getItem(key) as ShadeChoice | null) ?? 'auto';
// Paper is white, whatever the screen is.
let onPaper = false;
for (const [event, begins] of [
  ['beforeprint', true],
  ['afterprint', false],
] as const)
  addEventListener(event, () => {
    onPaper = begins;
    for (const hear of hearers) hear();
  });
const shadeNow = (): Shade => (onPaper ? 'light' : chosen === 'auto' ? (night.matches ? 'dark' : 'light') : chosen);

export function chooseShade(choice: ShadeChoice): void {
  chosen = choice;
  localStorage.setItem(key, choice);
  for (const hear of hearers) hear();
}

export function useShade(): { shade: Shade; choice: ShadeChoice } {
  const shade = useSyncExternalStore(listen, shadeNow);
  const choice = useSyncExternalStore(listen, () => chosen);
  useEffect(() => {
    document.documentElement.dataset.theme = shade;
  }, [shade]);
  return { shade, choice };
}
