/**
 * Stands for `@tarojs/taro` in a browser, where Taro's own brings every API that WeChat has, with a `fetch` and an `AbortController`
 * for browsers of the last decade. What is not here is not used: `platform/h5.ts` speaks with the browser itself.
 */
import { useDidHide, useDidShow, useRouter } from '@tarojs/plugin-framework-react/dist/runtime';
import { getCurrentPages, navigateBack, navigateTo, redirectTo, reLaunch, switchTab } from '@tarojs/router';

/** A pixel of the design is a pixel of the phone: nothing is computed. Called by Taro's entry. */
export const initPxTransform = (): void => undefined;
/** For Taro's tab bar; ours is a part. */
export const initTabBarApis = (): void => undefined;

// Taro's compiler takes some of them from here and some by their names, whatever a page's import says.
export default { getCurrentPages, navigateBack, navigateTo, reLaunch, redirectTo, switchTab, useDidHide, useDidShow, useRouter };
export { getCurrentPages, navigateBack, navigateTo, redirectTo, reLaunch, switchTab, useDidHide, useDidShow, useRouter };
