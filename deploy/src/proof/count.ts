import { z } from 'zod';

/** Specs (or tools) that passed, failed, were skipped. */
export type Count = { passed: number; failed: number; skipped: number };

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  /** Files that could not even be loaded: none of their specs is counted anywhere else. */
  numRuntimeErrorTestSuites: z.number(),
});

/** Counts jest's JSON report. No report, or an exit code that the numbers do not explain, is a failure of its own. */
export function countOf(json: unknown, exitCode: number): Count {
  const parsed = report.safeParse(json);
  if (!parsed.success) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = parsed.data;
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped: numPendingTests + numTodoTests };
}
