import { useEffect, useRef } from 'react';
import { holdTab } from '../hold-tab.js';

/**
 * While something on the page is shown once and not yet put away: the browser asks before the tab is closed or loaded anew, and its Back comes
 * to `onBack` instead of leaving.
 */
export function useStay(active: boolean, onBack: () => void): void {
  const asked = useRef(onBack);
  asked.current = onBack;
  useEffect(() => {
    if (!active) return;
    const here = location.href;
    // A step of the same address: Back goes there, and the page below stays as it is.
    const stay = () => history.pushState(history.state, '', here);
    stay();
    const back = () => {
      stay();
      asked.current();
    };
    addEventListener('popstate', back);
    const letGo = holdTab();
    return () => {
      removeEventListener('popstate', back);
      letGo();
      // The step of our own is taken back, unless somebody has gone on from it.
      if (location.href === here) history.back();
    };
  }, [active]);
}
