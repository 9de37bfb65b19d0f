import { useEffect, useState } from 'react';
import { platform } from '../../platform/index.js';

/** The time, looked at again while something counts down. */
export function useNow(everyMs: number, running: boolean): Date {
  const [now, setNow] = useState(() => platform.now());
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setNow(platform.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, running]);
  return now;
}
