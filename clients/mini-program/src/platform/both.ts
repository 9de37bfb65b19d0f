import Taro from '@tarojs/taro';
import type { Going, Platform } from './platform.js';

const pages = () => Taro.getCurrentPages();
const home = '/pages/home/home';

/** Going from page to page is the same on both sides. */
export const go: Going = {
  to: (url) => void Taro.navigateTo({ url }).catch(() => undefined),
  back: () => {
    if (pages().length > 1) void Taro.navigateBack();
    else void Taro.switchTab({ url: home });
  },
  tab: (url) => void Taro.switchTab({ url }),
  anew: (url) => void Taro.reLaunch({ url }),
  instead: (url) => void Taro.redirectTo({ url }),
  hasBack: () => pages().length > 1,
  here: () => pages().slice(-1)[0]?.route ?? '',
};

export const now: Platform['now'] = () => new Date();
