import { type RefObject, useEffect, useRef } from 'react';

/** Whether the page that began something is still shown when its answer comes: an answer that is late leads nobody anywhere. */
export function useHere(): RefObject<boolean> {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return here;
}
