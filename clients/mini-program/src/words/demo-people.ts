/** By itself, so that a production build has not even the words. */
export const words = { title: '演示城市里的人', note: '都是虚构的，点一下就以这个人登录。' };
