import { type Answers, emptyAnswers, type Profile, type WishForm } from './form.js';

/** A steelworker's profile as the service gives it, with little said. */
export const aProfile = (part: Partial<Profile> = {}): Profile => ({
  id: 'p',
  version: 3,
  status: 'draft',
  realName: '高远',
  sex: 'male',
  bornOn: '1994-03-02',
  branchId: 'b',
  nickname: '远哥',
  city: '抚顺',
  aboutMe: '',
  contact: '',
  facts: {
    heightCm: 178,
    education: null,
    occupation: '炼钢工',
    workPattern: 'shifts',
    homeCity: null,
    wouldMove: false,
    maritalHistory: null,
    children: null,
    housing: null,
    smoking: null,
    hobbies: ['cooking'],
    declined: ['housing'],
  },
  wishes: [{ about: 'city', strength: 'must', from: null, to: null, oneOf: ['抚顺', '沈阳'] }],
  ...part,
});
export const someAnswers = (part: Partial<Answers> = {}): Answers => ({ ...emptyAnswers, ...part });
export const aWish = (part: Partial<WishForm> & Pick<WishForm, 'about'>): WishForm => ({
  strength: 'prefer',
  from: '',
  to: '',
  oneOf: [],
  cities: '',
  ...part,
});
