import { useRef, useState } from 'react';
import type { Outcome } from './act.js';
import { queries, tell } from './client.js';
import type { Document } from './document.js';

type InputOf<Variables> = Variables extends { input: infer Input } ? Input : undefined;
type Act<Result, Variables> = {
  /** Sends it. @param intent what is wanted, e.g. `withdraw.<place>`: the same wish has the same id until it is answered */
  act: (intent: string, input: InputOf<Variables>) => Promise<Outcome<Result> | undefined>;
  /** A tap is under way: the button says so and takes no second one. */
  busy: boolean;
};

/** A command of a page. `undefined` comes back for a second tap while the first is under way. After an answer every page asks afresh. */
export function useAct<Result, Variables>(document: Document<Result, Variables>): Act<Result, Variables> {
  const [busy, setBusy] = useState(false);
  // The state is a picture of the last drawing: two taps within it would both see "not busy".
  const underWay = useRef(false);
  return {
    busy,
    act: async (intent, input) => {
      if (underWay.current) return undefined;
      underWay.current = true;
      setBusy(true);
      try {
        const outcome = await tell(document as Document<Result, unknown>, intent, input);
        if (outcome.kind === 'done') void queries.invalidateQueries();
        return outcome;
      } finally {
        underWay.current = false;
        setBusy(false);
      }
    },
  };
}
