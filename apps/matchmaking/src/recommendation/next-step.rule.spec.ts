import { describe, expect, it } from '@jest/globals';
import { listRecommendations, recommendationSteps } from '@sanwei/contracts/matchmaking/recommendation';
import { nextStep, type Standing } from './next-step.rule.js';

const ready: Standing = { status: 'active', inRegister: true, recommendable: true, attested: true, attestedBefore: false };
const step = (over: Partial<Standing>) => nextStep({ ...ready, ...over });
const { message } = listRecommendations.refusals.NotRecommended;

describe('the next step to being recommended', () => {
  it('is none for whoever is verified, attested and agrees', () => expect(step({})).toBeNull());
  it.each([
    ['the text of the register that was agreed to is an older one', { inRegister: false }, 'registerConsent'],
    ['no promise was signed', { attested: false }, 'attestation'],
    ['the promise has ended', { attested: false, attestedBefore: true }, 'attestationAgain'],
    ['the profile is a draft', { status: 'draft' }, 'submission'],
    ['the branch has returned it', { status: 'returned' }, 'mending'],
    ['recommendation is off', { recommendable: false }, 'recommendationConsent'],
    ['it is paused', { status: 'paused' }, 'resuming'],
    ['the branch is looking at it', { status: 'submitted' }, 'verification'],
  ] as const)('where %s', (_what, over, expected) => expect(step(over)).toBe(expected));
  it('is what the member can do before what is waited for, and a draft is attested before it is submitted', () => {
    expect(step({ status: 'submitted', recommendable: false })).toBe('recommendationConsent');
    expect(step({ status: 'draft', attested: false, recommendable: false })).toBe('attestation');
    expect(step({ status: 'returned', inRegister: false, attested: false, recommendable: false })).toBe('registerConsent');
  });
  it('is said in words of its own, each another', () =>
    expect(new Set(recommendationSteps.map((one) => message({ step: one }))).size).toBe(recommendationSteps.length));
  it('is said in words, too, where a newer service names a step that is not known here', () =>
    expect(message({ step: 'photo' as never })).toContain('还差一步'));
});
