import { fakeHost } from './fake-host.js';
import { piece, type SettingsOf } from './piece.js';
import { httpUrl, text } from './shapes.js';
import { demoMark, weakSecret } from './weak-secret.js';

export const wechatSettings = piece('微信 / WeChat', {
  url: {
    env: 'SANWEI_WECHAT_URL',
    shape: httpUrl(),
    about: '微信接口地址',
    example: 'https://api.weixin.qq.com',
    refusedInProduction: fakeHost,
  },
  appId: {
    env: 'SANWEI_WECHAT_APP_ID',
    shape: text(),
    about: '小程序 AppID',
    example: '',
    refusedInProduction: (appId: string) =>
      appId.startsWith(demoMark) ? { zh: '演示用的 AppID 不能用于生产', en: 'a demo app id must not be used in production' } : undefined,
  },
  secret: { env: 'SANWEI_WECHAT_SECRET', shape: text(), about: '小程序密钥', example: '', refusedInProduction: weakSecret },
});

export const smsSettings = piece('短信 / SMS', {
  url: { env: 'SANWEI_SMS_URL', shape: httpUrl(), about: '短信网关地址', example: '', refusedInProduction: fakeHost },
  key: { env: 'SANWEI_SMS_KEY', shape: text(), about: '短信网关密钥', example: '', refusedInProduction: weakSecret },
});
export type WechatSettings = SettingsOf<typeof wechatSettings>;
export type SmsSettings = SettingsOf<typeof smsSettings>;
