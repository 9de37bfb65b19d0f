import { piece } from '@sanwei/settings';
import { z } from 'zod';

/** What the server of the pages is told. */
export const webSettings = piece('页面 / pages', {
  host: { env: 'SANWEI_WEB_HOST', shape: z.string().min(1).default('127.0.0.1'), about: '页面服务监听的地址', example: '127.0.0.1' },
  port: {
    env: 'SANWEI_WEB_PORT',
    shape: z
      .string()
      .regex(/^\d{1,5}$/, 'must be a port number')
      .transform(Number),
    about: '页面服务监听的端口，0 为任一空闲端口',
    example: '4001',
  },
  gateway: { env: 'SANWEI_WEB_GATEWAY', shape: z.url(), about: '网关的地址', example: 'http://127.0.0.1:4000' },
  folder: { env: 'SANWEI_WEB_FOLDER', shape: z.string().min(1), about: '编译好的手机页面所在的文件夹', example: '' },
  demoPeople: {
    env: 'SANWEI_WEB_DEMO_PEOPLE',
    shape: z.string().min(1).optional(),
    about: '演示城市里可以一点就登录的会员（JSON 文件）；只用于演示',
    example: '',
    refusedInProduction: (file: string | undefined) =>
      file === undefined ? undefined : { zh: '生产环境不能有一点就登录的人', en: 'production has nobody who signs in with one tap' },
  },
});
