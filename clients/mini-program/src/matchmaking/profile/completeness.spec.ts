import { describe, expect, it } from '@jest/globals';
import { completenessOf } from './completeness.js';
import { aProfile } from './form.example.js';

describe('what could still be said', () => {
  it('counts what is known and what was declined, and asks for nothing twice', () => {
    const { done, missing } = completenessOf(aProfile());
    expect(done).toBe(6);
    expect(missing.map(({ name }) => name)).toEqual(['aboutMe', 'education', 'homeCity', 'smoking', 'maritalHistory', 'children']);
  });
  it('leads to the step where it is filled in', () =>
    expect(completenessOf(aProfile()).missing[0]).toEqual({ name: 'aboutMe', step: 'own' }));
});
