import type { ProfileId } from '@sanwei/contracts';
import { someFacts } from '../profile/profile.example.js';
import type { Candidate } from './judge.rule.js';

let made = 0;
/** A man of thirty in Fushun without wishes. */
export const aCandidate = (over: Partial<Candidate> = {}): Candidate => {
  made += 1;
  return {
    id: `profile-${made}` as ProfileId,
    sex: 'male',
    bornOn: '1996-06-01',
    city: '抚顺',
    facts: someFacts(),
    wishes: [],
    tieBreaker: made,
    texts: 'passed',
    ...over,
  };
};
