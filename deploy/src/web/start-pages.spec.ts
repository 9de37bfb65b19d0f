import { describe, expect, it } from '@jest/globals';
import type { SignIn } from '../city/run-file.js';
import { forOneTap } from './start-pages.js';

const aSignIn = (role: string, name: string, variables: Record<string, unknown>): SignIn => ({
  role,
  name,
  how: { document: 'mutation', variables },
});

describe('whom a page of the demo city may offer for one tap', () => {
  it('is members, with a name and a way in; nobody of the staff, whose way in is a password', () => {
    const member = aSignIn('member', '林晓禾', { input: { code: 'demo-parent-of-twins' } });
    const staff = ['counselor', 'operator', 'branch', 'members', ''].map((role) =>
      aSignIn(role, role, { input: { username: role, password: 'only-here' } }),
    );
    const offered = forOneTap([...staff, member]);
    expect(offered).toEqual([{ name: member.name, how: member.how }]);
    expect(JSON.stringify(offered)).not.toContain('only-here');
  });
});
