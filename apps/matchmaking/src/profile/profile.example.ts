import type { BranchId, In } from '@sanwei/contracts';
import type { Facts } from '@sanwei/contracts/matchmaking/fact';
import type { saveProfile } from '@sanwei/contracts/matchmaking/profile';
import type { Wish } from '@sanwei/contracts/matchmaking/wish';

export type ProfileInput = In<typeof saveProfile>;

/** Nothing known but what is given. */
export const someFacts = (over: Partial<Facts> = {}): Facts => ({
  heightCm: null,
  education: null,
  occupation: null,
  workPattern: null,
  homeCity: null,
  wouldMove: null,
  maritalHistory: null,
  children: null,
  housing: null,
  smoking: null,
  hobbies: [],
  declined: [],
  ...over,
});
export const aWish = (about: Wish['about'], over: Partial<Wish> = {}): Wish => ({
  about,
  strength: 'prefer',
  from: null,
  to: null,
  oneOf: [],
  ...over,
});
/** A woman of about thirty-one in Fushun, with little said. */
export const aProfileInput = (over: Partial<ProfileInput> = {}): ProfileInput => ({
  version: 0,
  branchId: '01990000-0000-7000-9000-000000000001' as BranchId,
  sex: 'female',
  realName: '苏映秋',
  nickname: '小秋',
  bornOn: '1995-06-01',
  city: '抚顺',
  contact: '',
  aboutMe: '喜欢周末去爬山',
  facts: someFacts(),
  wishes: [],
  ...over,
});
