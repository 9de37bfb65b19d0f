import { describe, expect, it } from '@jest/globals';
import type { RoleName } from '../generated/documents.js';
import { frameOf, type PageOf, pageAt } from './page-of.js';

const pages: readonly Pick<PageOf, 'path' | 'for' | 'frame'>[] = [
  { path: '/', for: 'everybody' },
  { path: '/programs/new', for: ['programEditor'] },
  { path: '/programs/:programId', for: ['programEditor'] },
  { path: '/draws/:drawId/room', for: ['programEditor'], frame: 'whole' },
];
const roles = (...of: RoleName[]): ReadonlySet<RoleName> => new Set(of);

describe('the page of an address', () => {
  it.each([
    ['/', '/'],
    ['/programs/new', '/programs/new'],
    ['/programs/7', '/programs/:programId'],
    ['/draws/7/room', '/draws/:drawId/room'],
    ['/programs', undefined],
    ['/programs/', undefined],
    ['/programs/7/more', undefined],
    ['/draws/7', undefined],
  ])('%s is %s', (address, path) => expect(pageAt(pages, address)?.path).toBe(path));
});

describe('what lies around a page', () => {
  it('is the menu, unless the page wants the whole screen', () => {
    const editor = roles('programEditor');
    expect(['/', '/programs/7', '/nowhere', '/draws/7/room'].map((address) => frameOf(pages, address, editor))).toEqual([
      ...['menu', 'menu', 'menu'],
      'whole',
    ]);
  });

  it('is the menu for whoever may not open it', () => expect(frameOf(pages, '/draws/7/room', roles('counselor'))).toBe('menu'));
});
