import type { AnyOutcome } from '../../ask/index.js';
import type { Said } from './say.js';

/** What to say about a command that was not done: the service's own words, or that nothing has arrived yet. Wrong fields speak for themselves. */
export function sayOf(outcome: AnyOutcome): Said {
  if (outcome.kind === 'done' || outcome.kind === 'signedOut') return undefined;
  if (outcome.kind === 'wrong') return { meaning: 'bad', words: outcome.message };
  return {
    meaning: outcome.kind === 'trouble' ? 'bad' : 'info',
    words: outcome.kind === 'refused' ? outcome.refusal.message : outcome.message,
  };
}
