import { describe, expect, it } from '@jest/globals';
import { countOf } from './count.js';

const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0 };

describe('the count at the end of npm test', () => {
  it('is what jest reports', () => {
    expect(countOf(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 0 });
    expect(countOf({ ...report, numFailedTests: 2, numPendingTests: 1 }, 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
  });

  it('counts a file that could not be loaded as failed', () => {
    expect(countOf({ ...report, numRuntimeErrorTestSuites: 1 }, 1).failed).toBe(1);
  });

  it('is a failure when jest ended badly without saying which spec, or said nothing', () => {
    expect(countOf(report, 1).failed).toBe(1);
    expect(countOf(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
