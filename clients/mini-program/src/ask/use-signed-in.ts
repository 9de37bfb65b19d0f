import { useEffect, useState } from 'react';
import { signedIn } from './held.js';
import type { SignIn } from './signed-in.js';

/** Who is signed in; the page changes when that does, and stays as it is while a sign-in that ended is begun again. */
export function useSignedIn(): SignIn | undefined {
  const [current, setCurrent] = useState(() => signedIn.shown());
  useEffect(() => {
    const look = () => setCurrent((before) => (before?.token === signedIn.shown()?.token ? before : signedIn.shown()));
    look();
    return signedIn.onChange(look);
  }, []);
  return current;
}
