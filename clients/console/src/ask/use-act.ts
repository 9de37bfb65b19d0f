import type { Document, Outcome } from '@sanwei/ask';
import { useRef, useState } from 'react';
import { tell } from './client.js';
import { queries, signedIn } from './held.js';
import { askStepUp } from './stepping-up.js';

/** What a command wants beside its id: its `input`, or its variables by their names, or nothing. */
type InputOf<Variables> = Variables extends { input: infer Input }
  ? Input
  : keyof Omit<Variables, 'id'> extends never
    ? undefined
    : Omit<Variables, 'id'>;
type Act<Result, Variables> = {
  /** Sends it. @param intent what is wanted, e.g. `verify.<profile>`: the same wish has the same id until it is answered. It lies in the tab's storage: ids and states alone, no names */
  act: (intent: string, input: InputOf<Variables>) => Promise<Outcome<Result> | undefined>;
  /** It is under way: the button says so and takes no second click. */
  busy: boolean;
};

/**
 * A command of a page. `undefined` comes back for a second click on the same while the first is under way, and when the second factor was asked for and not
 * shown. Where it was shown the same is sent again, under the same id. After an answer every page asks afresh.
 */
export function useAct<Result, Variables>(document: Document<Result, Variables>): Act<Result, Variables> {
  const [busy, setBusy] = useState(false);
  // The state is a picture of the last drawing: two clicks within it would both see "not busy".
  const underWay = useRef(new Set<string>());
  const drawnFor = useRef(signedIn.personId());
  const act: Act<Result, Variables>['act'] = async (intent, input) => {
    if (underWay.current.has(intent)) return undefined;
    underWay.current.add(intent);
    setBusy(true);
    try {
      const send = () => tell(document as Document<Result, unknown>, intent, input, drawnFor.current);
      let outcome = await send();
      if (outcome.kind === 'stepUp') {
        if (!(await askStepUp())) return undefined;
        outcome = await send();
      }
      // What was refused may be refused because the page is not true any more.
      if (outcome.kind === 'done' || outcome.kind === 'settled' || outcome.kind === 'refused') void queries.invalidateQueries();
      return outcome;
    } finally {
      underWay.current.delete(intent);
      setBusy(underWay.current.size > 0);
    }
  };
  return { act, busy };
}
