import { useEffect, useRef } from 'react';

const everyMs = 1_500;

/** Asks again while something is on its way: a hint that came before anybody listened is not told twice, and some things have none. */
export function useAgainWhile(moving: boolean, again: () => void): void {
  const newest = useRef(again);
  newest.current = again;
  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(() => newest.current(), everyMs);
    return () => clearInterval(timer);
  }, [moving]);
}
