import { z } from 'zod';
import { piece } from './piece.js';
import { addresses, httpUrl, port, text } from './shapes.js';

/** What the server of the pages is told. */
export const webSettings = piece('页面 / pages', {
  host: { env: 'SANWEI_WEB_HOST', shape: text().default('127.0.0.1'), about: '页面服务监听的地址', example: '127.0.0.1' },
  port: { env: 'SANWEI_WEB_PORT', shape: port(0), about: '页面服务监听的端口，0 为任一空闲端口', example: '4001' },
  gateway: { env: 'SANWEI_WEB_GATEWAY', shape: httpUrl(), about: '网关的地址', example: 'http://127.0.0.1:4000' },
  folder: { env: 'SANWEI_WEB_FOLDER', shape: text(), about: '编译好的手机页面所在的文件夹', example: '/srv/sanwei/pages' },
  proxies: {
    env: 'SANWEI_WEB_PROXIES',
    shape: addresses(),
    about: '页面服务前面的代理，逗号分隔；只相信它们写的 X-Forwarded-For。SANWEI_PROXIES 里要有它们，也要有页面服务自己的地址',
    example: '',
  },
  demoPeople: {
    env: 'SANWEI_WEB_DEMO_PEOPLE',
    shape: z.string().min(1).optional(),
    about: '演示城市里可以一点就登录的会员（JSON 文件）；只用于演示',
    example: '',
    refusedInProduction: (file: string | undefined) =>
      file === undefined ? undefined : { zh: '生产环境不能有一点就登录的人', en: 'production has nobody who signs in with one tap' },
  },
});
