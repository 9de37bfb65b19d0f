import type { Document, Outcome } from '@sanwei/ask';
import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { platform } from '../platform/index.js';
import { tell } from './client.js';
import { pending, queries, signedIn } from './held.js';

type InputOf<Variables> = Variables extends { input: infer Input } ? Input : undefined;
type Act<Result, Variables> = {
  /** Sends it. @param intent what is wanted, e.g. `withdraw.<place>`: the same wish has the same id until it is answered */
  act: (intent: string, input: InputOf<Variables>) => Promise<Outcome<Result> | undefined>;
  /** A tap is under way: the button says so and takes no second one. */
  busy: boolean;
  /** The person wants something else by now: what has no answer yet is not asked again by itself. */
  drop: () => void;
};
type Wish<Variables> = { intent: string; input: InputOf<Variables>; at: number };
/** Later the person has gone on, and only a tap of theirs says that it is still wished. */
const settledWithinMs = 10 * 60_000;

/**
 * A command of a page. `undefined` comes back for a second tap while the first is under way. After an answer every page asks afresh.
 * @param onSettled for a page that keeps its wish before one's eyes: a command that may have arrived is asked again by itself, under the same id,
 * when the network is back or the page is shown again, and its outcome comes here
 */
export function useAct<Result, Variables>(
  document: Document<Result, Variables>,
  onSettled?: (outcome: Outcome<Result>, input: InputOf<Variables>) => void,
): Act<Result, Variables> {
  const [busy, setBusy] = useState(false);
  // The state is a picture of the last drawing: two taps within it would both see "not busy".
  const underWay = useRef(false);
  const open = useRef<Wish<Variables>>();
  // Whose this page is. Whoever signs in on a page that was nobody's has it from then on.
  const drawnFor = useRef<string>();
  drawnFor.current ??= signedIn.whose();

  const act: Act<Result, Variables>['act'] = async (intent, input) => {
    if (underWay.current) return undefined;
    underWay.current = true;
    open.current = undefined;
    setBusy(true);
    try {
      const outcome = await tell(document as Document<Result, unknown>, intent, input, drawnFor.current);
      if (outcome.kind === 'unsent' && outcome.sent) open.current = { intent, input, at: platform.now().getTime() };
      if (outcome.kind === 'done' || outcome.kind === 'settled') void queries.invalidateQueries();
      return outcome;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  const settle = async () => {
    const wish = open.current;
    if (wish && pending.isOld(wish.intent)) open.current = undefined;
    if (!wish || !open.current || !onSettled || platform.now().getTime() - wish.at > settledWithinMs) return;
    const outcome = await act(wish.intent, wish.input);
    if (open.current) open.current.at = wish.at;
    if (outcome && outcome.kind !== 'unsent') onSettled(outcome, wish.input);
  };
  const newest = useRef(settle);
  newest.current = settle;
  useDidShow(() => void newest.current());
  useEffect(() => platform.network.onChange((online) => online && void newest.current()), []);
  return {
    busy,
    act,
    drop: () => {
      open.current = undefined;
    },
  };
}
