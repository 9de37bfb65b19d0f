import { useEffect, useSyncExternalStore } from 'react';
import { port, signedIn } from '../ask/index.js';
import { holdTab } from '../parts/hold-tab.js';
import { type Unsaved, UnsavedStore } from './unsaved.store.js';

/** One for the tab. */
export const unsaved = new UnsavedStore(port.storage, () => signedIn.personId());
signedIn.onChange(unsaved.lookAgain);

export const useUnsaved = (): Unsaved => useSyncExternalStore(unsaved.onChange, unsaved.current);

/** What is not saved goes with the tab: the browser asks before, whatever page is open and whatever lies around it. */
export function useHeldWhileUnsaved(): void {
  const waits = Object.keys(useUnsaved()).length > 0;
  useEffect(() => (waits ? holdTab() : undefined), [waits]);
}
