import { describe, expect, it } from '@jest/globals';
import type { StandingFragment } from '../../generated/documents.js';
import { nextStepOf } from './next-step.js';

const standing = (listRecommendations: StandingFragment['listRecommendations'], returnReason: string | null = null): StandingFragment => ({
  viewMyProfile: { profile: { id: 'p', version: 1, status: 'draft', returnReason, textsInWords: '' } },
  listRegisterConsents: { items: [] },
  viewAttestation: null,
  listRecommendations,
});
const refused = (step: string, message = '还差一步') => ({ code: 'NotRecommended', message, step }) as never;

describe('the next step to being recommended', () => {
  it('is the one that the service names, with its words', () =>
    expect(nextStepOf(standing(refused('attestation', '请先签')))).toMatchObject({
      step: 'attestation',
      text: '请先签',
      act: '签单身承诺',
    }));
  it('begins with the profile', () =>
    expect(nextStepOf(standing({ code: 'ProfileMissing', message: '还没有档案' }))).toMatchObject({ step: 'profile' }));
  it('says why a profile came back', () =>
    expect(nextStepOf(standing(refused('mending'), '姓名写错了'))).toMatchObject({ text: '姓名写错了' }));
  it('is none when nothing is missing, and when nobody answered', () =>
    expect([nextStepOf(standing({ items: [] })), nextStepOf(standing(null))]).toEqual([undefined, undefined]));
  it('shows a step that only a newer service knows, without a button', () =>
    expect(nextStepOf(standing(refused('photo', '请加一张照片')))).toEqual({
      step: 'photo',
      title: '请加一张照片',
      text: '请加一张照片',
      act: undefined,
    }));
});
