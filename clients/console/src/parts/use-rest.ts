import { useEffect, useState } from 'react';

/** As long as somebody needs to see that another thing lies under the pointer now. */
export const restMs = 700;

/**
 * For a while after `what` has changed nothing is answered: a second click that was meant for the one before must not fall on the next.
 * @returns whether it is still resting
 */
export function useRest(what: string): boolean {
  const [rested, setRested] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setRested(what), restMs);
    return () => clearTimeout(timer);
  }, [what]);
  return rested !== what;
}
