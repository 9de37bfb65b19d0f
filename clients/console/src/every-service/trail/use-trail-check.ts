import { useEffect, useRef, useState } from 'react';
import { ask } from '../../ask/index.js';
import { type AskedService, TrailCheckDocument, type TrailTrouble } from '../../generated/documents.js';

export type CheckState =
  | { kind: 'not' }
  | { kind: 'running' | 'stopped'; checked: number; newest: number }
  | { kind: 'whole'; checked: number; at: Date }
  | { kind: 'broken'; at: number; why: TrailTrouble | null }
  | { kind: 'notAnswered' };

/** Walks the whole chain of a service, 5,000 links at each asking, until its end, a break, or `stop`. */
export function useTrailCheck(service: AskedService) {
  const [state, setState] = useState<CheckState>({ kind: 'not' });
  const going = useRef(false);
  // Nobody looks any more.
  useEffect(
    () => () => {
      going.current = false;
    },
    [],
  );
  const walk = async () => {
    if (going.current) return;
    going.current = true;
    setState({ kind: 'running', checked: 0, newest: 0 });
    setState(await walkFrom(service, () => going.current, setState));
    going.current = false;
  };
  return {
    state,
    walk,
    stop: () => {
      going.current = false;
    },
  };
}

async function walkFrom(service: AskedService, goesOn: () => boolean, seen: (state: CheckState) => void): Promise<CheckState> {
  for (let from = 1; ; ) {
    const { data } = await ask(TrailCheckDocument, { service, from });
    const check = data?.trailCheck;
    if (!check) return { kind: 'notAnswered' };
    const { checked, newest, brokenAt, why, next } = check;
    if (!check.whole) return { kind: 'broken', at: brokenAt ?? checked, why };
    if (next === null || next === undefined) return { kind: 'whole', checked, at: new Date() };
    if (!goesOn()) return { kind: 'stopped', checked, newest };
    seen({ kind: 'running', checked, newest });
    from = next;
  }
}
