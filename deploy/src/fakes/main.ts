import { readSettings, smsSettings, wechatSettings } from '@sanwei/settings';
import { startFakeSms } from './sms.js';
import { startFakeWechat } from './wechat.js';

// The outside systems of the demo city, at the addresses that its services were told.
const { wechat, sms } = readSettings({ wechat: wechatSettings, sms: smsSettings });
const portOf = (url: string) => Number(new URL(url).port);
const fakes = await Promise.all([
  startFakeWechat({ port: portOf(wechat.url), appId: wechat.appId, secret: wechat.secret }),
  startFakeSms({ port: portOf(sms.url), key: sms.key }),
]);
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void Promise.all(fakes.map((fake) => fake.close())).finally(() => process.exit(0)));
