import type { FieldKeys } from '@sanwei/security';
import { cryptoSettings, passportSettings, smsSettings, type ValuesOf, wechatNoticeSettings, wechatSettings } from '@sanwei/settings';

/** What `people` is told beside what every service is told. */
export const peopleSettings = {
  crypto: cryptoSettings,
  passport: passportSettings,
  wechat: wechatSettings,
  wechatNotice: wechatNoticeSettings,
  sms: smsSettings,
};
type All = ValuesOf<typeof peopleSettings>;
export type PeopleSettings = Pick<All, 'wechat' | 'wechatNotice' | 'sms'> & {
  crypto: FieldKeys & Pick<All['crypto'], 'indexKey'>;
  passport: Pick<All['passport'], 'key'>;
};
