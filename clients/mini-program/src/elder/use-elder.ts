import { useEffect, useState } from 'react';
import { platform } from '../platform/index.js';

const key = 'elder';
const hearers = new Set<() => void>();
const read = () => platform.storage.read(key) === 'on';

/** The elder mode of this phone: everything a quarter larger and bolder, fewer things on a screen. One switch, kept without a sign-in. */
export function useElder(): [on: boolean, turn: (on: boolean) => void] {
  const [on, setOn] = useState(read);
  useEffect(() => {
    const look = () => setOn(read());
    look();
    hearers.add(look);
    return () => void hearers.delete(look);
  }, []);
  return [on, turn];
}

function turn(on: boolean): void {
  if (on) platform.storage.write(key, 'on');
  else platform.storage.remove(key);
  for (const hear of hearers) hear();
}
