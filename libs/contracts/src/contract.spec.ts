import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type Actor, nobody, systemActor } from './actor.js';
import { defineCommand, whyNotAsk } from './contract.js';

const rest = { words: '试', input: z.object({}), output: z.object({}), refusals: {} };
const forClerks = defineCommand('people.branch.try.v1', { ...rest, for: ['branchClerk'] });
const forLogins = defineCommand('people.branch.try.v1', { ...rest, for: ['signedIn'] });
const marked = defineCommand('people.branch.try.v1', { ...rest, for: ['branchClerk'], stepUp: true });
const clerk: Actor = { kind: 'person', id: 'p', grants: [{ role: 'branchClerk', scope: { of: 'city', id: null } }], loginId: 'l' };
const first: Actor = { ...clerk, grants: [], mustChangePassword: true };
const now = 1_000_000;

describe('why somebody may not ask', () => {
  it('is the missing role, or the first password where that is what stands in the way', () => {
    expect(whyNotAsk(forClerks, { ...clerk, grants: [] })).toEqual({ code: 'NotAllowed' });
    expect(whyNotAsk(forClerks, first)).toEqual({ code: 'PasswordChangeNeeded' });
    expect(whyNotAsk(forClerks, clerk)).toBeNull();
  });
  it.each(['site', 'case'] as const)('is a grant for one %s, which opens nothing that is for the city or a branch', (of) => {
    const limited: Actor = { ...clerk, grants: [{ role: 'branchClerk', scope: { of, id: 'x' } }] };
    expect(whyNotAsk(forClerks, limited)).toEqual({ code: 'NotAllowed' });
    expect(whyNotAsk(forLogins, limited)).toBeNull();
    expect(
      whyNotAsk(forClerks, { ...clerk, grants: [...limited.grants, { role: 'branchClerk', scope: { of: 'branch', id: 'b' } }] }),
    ).toBeNull();
  });
  it('is nothing for any login where that is enough, but not for nobody or a service', () => {
    expect([first, clerk].map((actor) => whyNotAsk(forLogins, actor))).toEqual([null, null]);
    for (const actor of [nobody, systemActor('people')]) expect(whyNotAsk(forLogins, actor)).toEqual({ code: 'NotAllowed' });
  });
  it('is a second factor that was not shown, or too long ago; and never instead of a missing role', () => {
    expect(whyNotAsk(marked, clerk, now)).toEqual({ code: 'StepUpNeeded' });
    expect(whyNotAsk(marked, { ...clerk, steppedUpUntil: now }, now)).toEqual({ code: 'StepUpNeeded' });
    expect(whyNotAsk(marked, { ...clerk, steppedUpUntil: now + 1 }, now)).toBeNull();
    expect(whyNotAsk(marked, { ...clerk, grants: [], steppedUpUntil: now + 1 }, now)).toEqual({ code: 'NotAllowed' });
  });
});
