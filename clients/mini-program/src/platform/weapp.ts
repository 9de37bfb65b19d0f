import Taro from '@tarojs/taro';
import { go, now } from './both.js';
import type { Platform } from './platform.js';
import { writeFile } from './weapp-file.js';

let connected = true;

/** WeChat. Its calls answer with errors where a person says no: none of them is a defect. */
export const weapp: Platform = {
  target: 'weapp',
  storage: {
    read: (key) => quietly(() => (Taro.getStorageSync(key) as string) || undefined),
    write: (key, value) => void quietly(() => Taro.setStorageSync(key, value)),
    remove: (key) => void quietly(() => Taro.removeStorageSync(key)),
    keys: () => quietly(() => Taro.getStorageInfoSync().keys) ?? [],
    onChange: () => () => undefined,
  },
  go,
  network: {
    online: () => connected,
    onChange: (hear) => {
      const changed = ({ isConnected }: { isConnected: boolean }) => {
        connected = isConnected;
        hear(isConnected);
      };
      Taro.onNetworkStatusChange(changed);
      return () => Taro.offNetworkStatusChange(changed);
    },
  },
  send: async ({ body, token, withinMs }) => {
    const { statusCode, data } = await Taro.request<string>({
      url: SANWEI_GATEWAY,
      method: 'POST',
      header: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      data: body,
      dataType: 'text',
      timeout: withinMs,
    });
    return { status: statusCode, text: data };
  },
  signInCode: async () => (await Taro.login().catch(() => undefined))?.code,
  call: (phoneNumber) => void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined),
  hand: writeFile,
  focus: (id) => void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -120 }).catch(() => undefined),
  enterSheet: () => () => undefined,
  now,
  // WeChat's own random bytes come only later; what is made of this number need not be secret.
  random: Math.random,
};

function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
