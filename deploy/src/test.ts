import { findPrograms } from '@sanwei/servers';
import { runSteps } from './proof/run-steps.js';
import { fastSteps, slowSteps } from './proof/steps.js';

/** `npm test`: everything, on servers of its own. */
export default async function test(): Promise<number> {
  // First, so that a machine without MariaDB and NATS says so before minutes have gone by.
  await findPrograms((line) => console.log(line));
  return runSteps([...fastSteps(), ...slowSteps()]);
}
