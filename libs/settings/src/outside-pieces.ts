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

/** What a subscription message to a person is made with; the template is registered at WeChat once per mini-program. */
export const wechatNoticeSettings = piece('微信订阅消息 / WeChat messages', {
  template: {
    env: 'SANWEI_WECHAT_NOTICE_TEMPLATE',
    shape: text().default(`${demoMark}notice`),
    about: '订阅消息的模板编号，模板有 thing1（内容）和 time2（时间）两项',
    example: '',
    refusedInProduction: (id: string) =>
      id.startsWith(demoMark)
        ? { zh: '没有设置，演示模板不能用于生产', en: 'is not set; the demo template must not be used in production' }
        : undefined,
  },
});

export const smsSettings = piece('短信 / SMS', {
  url: { env: 'SANWEI_SMS_URL', shape: httpUrl(), about: '短信网关地址', example: '', refusedInProduction: fakeHost },
  key: { env: 'SANWEI_SMS_KEY', shape: text(), about: '短信网关密钥', example: '', refusedInProduction: weakSecret },
});
export type WechatSettings = SettingsOf<typeof wechatSettings>;
export type SmsSettings = SettingsOf<typeof smsSettings>;
export type WechatNoticeSettings = SettingsOf<typeof wechatNoticeSettings>;
