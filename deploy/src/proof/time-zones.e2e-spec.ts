import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { root } from '../city/places.js';

const run = promisify(execFile);
const rooms = ['libs/kernel', 'libs/booking', 'apps/counseling', 'apps/people/src/work-calendar'];

/** The same specs once more, in a process that believes itself elsewhere. @returns how many passed and failed */
const specsIn = async (zone: string): Promise<{ failed: number; passed: number }> => {
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--selectProjects', 'unit', '--json', '--runInBand'];
  const { SANWEI_TEST_SERVERS: _, JEST_WORKER_ID: __, ...env } = process.env;
  const { stdout } = await run(process.execPath, [...jest, '--testPathPatterns', ...rooms], {
    cwd: root,
    env: { ...env, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? '{}' }));
  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(stdout) as { numPassedTests?: number; numFailedTests?: number };
  return { failed: numFailedTests, passed: numPassedTests };
};

describe('hours, days and deadlines', () => {
  it.each(['UTC', 'Asia/Shanghai', 'America/New_York'])(
    'are the city’s where the process runs in %s',
    async (zone) => {
      const { failed, passed } = await specsIn(zone);
      expect(failed).toBe(0);
      expect(passed).toBeGreaterThan(80);
    },
    120_000,
  );
});
