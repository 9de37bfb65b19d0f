import { useEffect, useState } from 'react';

/** What is being typed, once the hand rests: a name is not looked up letter by letter. */
export function useSettled(text: string, forMs = 350): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), forMs);
    return () => clearTimeout(timer);
  }, [text, forMs]);
  return settled;
}
