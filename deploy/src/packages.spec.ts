import { describe, expect, it } from '@jest/globals';
import { areInstalled } from '../up/packages.mjs';

const lock = {
  packages: {
    '': {},
    'libs/kernel': { version: '0.1.0' },
    'node_modules/@sanwei/kernel': { link: true },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/@swc/core-darwin-arm64': { version: '1.0.0', optional: true },
  },
};
const installed = {
  packages: { 'node_modules/@sanwei/kernel': { link: true }, 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } },
};

describe('whether the packages must be installed', () => {
  it('is no when everything of the lock file is there; binaries for other machines may be missing', () => {
    expect(areInstalled(lock, installed)).toBe(true);
  });

  it('is yes when nothing was installed, or an installation was interrupted', () => {
    expect(areInstalled(lock, undefined)).toBe(false);
  });

  it('is yes when the lock file names another version', () => {
    const newer = { packages: { ...lock.packages, 'node_modules/zod': { version: '4.7.0', integrity: 'sha512-b' } } };
    expect(areInstalled(newer, installed)).toBe(false);
  });

  it('is yes when a package or a workspace was added', () => {
    expect(areInstalled({ packages: { ...lock.packages, 'node_modules/pino': { version: '1.0.0' } } }, installed)).toBe(false);
    expect(areInstalled({ packages: { ...lock.packages, 'node_modules/@sanwei/wire': { link: true } } }, installed)).toBe(false);
  });
});
