import { h5 } from './h5.js';
import type { Platform } from './platform.js';
import { weapp } from './weapp.js';

/** The side that this build is for; the other is not in the bundle. */
export const platform: Platform = process.env.TARO_ENV === 'weapp' ? weapp : h5;
export type { Platform } from './platform.js';
