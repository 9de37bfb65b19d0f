import { findPrograms } from '@sanwei/servers';
import { findChromium } from './browser/find-chromium.js';
import { runSteps } from './proof/run-steps.js';
import { fastSteps, slowSteps } from './proof/steps.js';

/** `npm test`: everything, on servers of its own. */
export default async function test(): Promise<number> {
  // First, so that a machine without MariaDB, NATS or Chromium says so before minutes have gone by.
  await findPrograms((line) => console.log(line));
  await findChromium((line) => console.log(line));
  return runSteps([...fastSteps(), ...slowSteps()]);
}
