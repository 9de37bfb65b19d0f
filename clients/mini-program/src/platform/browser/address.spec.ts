import { describe, expect, it } from '@jest/globals';
import query from './query.js';
import Routes from './routes.js';

describe('an address in a browser', () => {
  it('says what stands behind its question mark, as it stands there', () => {
    expect(query.parse('classId=1%202&note=a=b&again')).toEqual({ classId: '1%202', note: 'a=b', again: '' });
    expect(query.parse('')).toEqual({});
  });

  it('leads to its page by each of its names', async () => {
    const routes = new Routes([
      { path: ['/mind/start', '/counseling/start'], action: ({ pathname }) => `start at ${pathname}` },
      { path: '/pages/me', action: () => 'me' },
    ]);
    expect(await routes.resolve('/mind/start')).toBe('start at /mind/start');
    expect(await routes.resolve('/counseling/start')).toBe('start at /counseling/start');
    expect(await routes.resolve('/pages/me')).toBe('me');
    await expect(routes.resolve('/pages/me/other')).rejects.toMatchObject({ status: 404 });
  });

  it('leads to the page that says so when it is none of ours', async () => {
    const routes = new Routes([
      { path: '/pages/me', action: () => 'me' },
      { path: '/pages/not-found/not-found', action: ({ pathname }) => `nothing at ${pathname}` },
    ]);
    expect(await routes.resolve('/pages/me')).toBe('me');
    expect(await routes.resolve('/x/y')).toBe('nothing at /pages/not-found/not-found');
  });
});
