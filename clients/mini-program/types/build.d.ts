/// <reference types="@tarojs/taro" />
declare module '*.css';

/** What the build puts in; everything else of `process` is not there on a phone. */
declare const process: { env: { TARO_ENV: 'h5' | 'weapp'; NODE_ENV: 'development' | 'production' } };
/** Where GraphQL is asked: a path of the same host on H5, a whole address in WeChat. */
declare const SANWEI_GATEWAY: string;
/** False in a production build: the demo people are not even in the bundle. */
declare const SANWEI_DEMO: boolean;
/** Taro's hooks as they lie in its package, which has types only for all of `@tarojs/taro`. */
declare module '@tarojs/plugin-framework-react/dist/runtime' {
  export const useDidHide: typeof import('@tarojs/taro').useDidHide;
  export const useDidShow: typeof import('@tarojs/taro').useDidShow;
  export const useRouter: typeof import('@tarojs/taro').useRouter;
}
