import type { AnyOutcome } from '../../ask/index.js';
import { list as words } from '../../words/list.js';

/** Of one row among many why it was not done; undefined only where it was. */
export function whyNot(outcome: AnyOutcome | undefined): string | undefined {
  if (!outcome) return words.notSent;
  if (outcome.kind === 'done') return undefined;
  if (outcome.kind === 'signedOut') return words.signedOut;
  return outcome.kind === 'refused' ? outcome.refusal.message : outcome.message;
}
