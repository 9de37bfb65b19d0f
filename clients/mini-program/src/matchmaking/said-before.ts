import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import type { Said } from '../parts/index.js';

let left: Said;

/** Said by the page that one comes back to: a form that was received closes itself. */
export const sayAfterwards = (said: Said): void => {
  left = said;
};

/** What there is to say on this page, beginning with what the page before it has left. */
export function useSaid(): [Said, (said: Said) => void] {
  const [said, setSaid] = useState<Said>();
  useDidShow(() => {
    // What was said before one went on has been read.
    setSaid(left);
    left = undefined;
  });
  return [said, setSaid];
}
