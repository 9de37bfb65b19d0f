import { useEffect, useState } from 'react';
import { signedIn } from './client.js';
import type { SignIn } from './signed-in.js';

/** Who is signed in; the page changes when that does. */
export function useSignedIn(): SignIn | undefined {
  const [current, setCurrent] = useState(() => signedIn.current());
  useEffect(() => {
    const look = () => setCurrent((before) => (before?.token === signedIn.current()?.token ? before : signedIn.current()));
    look();
    return signedIn.onChange(look);
  }, []);
  return current;
}
