import { Alert, Button } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { isIdle, queries, reach } from '../ask/index.js';
import { network as words } from '../words/state.js';
import './network-lost.css';

const againEveryMs = 5_000;
const askAgain = () => void queries.invalidateQueries();

/** Above everything, as soon as nobody answers: what somebody waits for is the network, and it is tried again by itself. */
export function NetworkLost() {
  const lost = useSyncExternalStore(reach.onChange, reach.isLost);
  useEffect(() => {
    if (!lost) return;
    // Not while nobody is here: what asks by itself would keep a sign-in alive.
    const again = setInterval(() => isIdle() || askAgain(), againEveryMs);
    addEventListener('online', askAgain);
    return () => {
      clearInterval(again);
      removeEventListener('online', askAgain);
    };
  }, [lost]);
  return (
    <div className="network-lost not-printed" aria-live="polite">
      {lost && (
        <Alert
          type="warning"
          showIcon
          title={words.lost}
          description={words.note}
          action={
            <Button size="small" onClick={askAgain}>
              {words.again}
            </Button>
          }
        />
      )}
    </div>
  );
}
