import { childcare } from '@sanwei/childcare/service';
import { counseling } from '@sanwei/counseling/service';
import { matchmaking } from '@sanwei/matchmaking/service';
import { people } from '@sanwei/people/service';
import { testKeys } from '@sanwei/testing';
import type { ServiceParts } from '@sanwei/wire';

/** The parts of every service with rows, with keys of this run and an outside that nobody answers. */
export const everyService = (): ServiceParts[] => {
  const { crypto, passport } = testKeys();
  const nowhere = 'http://127.0.0.1:9';
  const own = {
    ...{ crypto, passport: passport.people },
    wechat: { url: nowhere, appId: 'demo-app', secret: 'demo-secret' },
    wechatNotice: { template: 'demo-notice' },
    sms: { url: nowhere, key: 'demo-key' },
  };
  return [childcare(crypto), people(own), counseling(), matchmaking(crypto)];
};
