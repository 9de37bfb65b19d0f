import { runSteps } from './proof/run-steps.js';
import { fastSteps } from './proof/steps.js';

/** `npm run check`: the fast part of `npm test`, without servers. */
export default function check(): Promise<number> {
  return runSteps(fastSteps());
}
