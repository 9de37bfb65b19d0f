import { useState } from 'react';

const keyOf = (list: string) => `sanwei.columns.${list}`;

/** Which columns of a list its person has put away; names of columns alone, so that they may stay in this browser. */
export function useColumns(list: string): { hidden: ReadonlySet<string>; hide: (keys: readonly string[]) => void } {
  const [hidden, setHidden] = useState(() => read(list));
  return {
    hidden,
    hide: (keys) => {
      setHidden(new Set(keys));
      localStorage.setItem(keyOf(list), JSON.stringify(keys));
    },
  };
}

function read(list: string): ReadonlySet<string> {
  try {
    return new Set(JSON.parse(localStorage.getItem(keyOf(list)) ?? '[]') as string[]);
  } catch {
    return new Set();
  }
}
