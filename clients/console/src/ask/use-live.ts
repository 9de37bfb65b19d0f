import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queries, signedIn } from './held.js';
import { Live } from './live.js';
import { isIdle, whenTouched } from './touched.js';

const hearers = new Set<(topic: string | undefined) => void>();

const live = new Live({
  open: async (topics, signal) => {
    const token = signedIn.token();
    if (!token) return undefined;
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
    const answer = await fetch(`/events?topics=${topics.join(',')}`, { headers, signal, credentials: 'omit', cache: 'no-store' });
    return answer.ok && answer.body ? answer.body : undefined;
  },
  hear: (topic) => {
    for (const hear of hearers) hear(topic);
  },
  // The next question finds that out and asks to sign in again.
  ended: () => void queries.invalidateQueries(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});
signedIn.onChange(() => live.restartSoon());

/** In a rush a page asks once in this time; a person sees no more. */
const restMs = 1_000;

/** Asks again when one of the topics has moved: at once, and once more after a rest when they go on moving. */
export function useLive(topics: readonly string[], queryKey: QueryKey): void {
  const client = useQueryClient();
  const [list, key] = [topics.join(','), JSON.stringify(queryKey)];
  useEffect(() => {
    if (list === '') return;
    const wanted = list.split(',');
    let resting: ReturnType<typeof setTimeout> | undefined;
    let moved = false;
    let endWaiting: (() => void) | undefined;
    const askAgain = () => {
      // The first answer is on its way and may be of before: after the rest it is asked again.
      moved = client.getQueryState(JSON.parse(key) as QueryKey)?.data === undefined;
      void client.invalidateQueries({ queryKey: JSON.parse(key) as QueryKey });
      resting = setTimeout(() => {
        resting = undefined;
        if (moved) askAgain();
      }, restMs);
    };
    const hear = (topic: string | undefined) => {
      if (topic !== undefined && !wanted.includes(topic)) return;
      if (resting) moved = true;
      else if (isIdle()) endWaiting = whenTouched(askAgain);
      else askAgain();
    };
    hearers.add(hear);
    const end = live.listen(wanted);
    return () => {
      clearTimeout(resting);
      endWaiting?.();
      hearers.delete(hear);
      end();
    };
  }, [client, list, key]);
}
