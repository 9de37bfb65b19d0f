import { z } from 'zod';
import { piece } from './piece.js';
import { addresses, httpUrl, port, text } from './shapes.js';

const modes = ['development', 'test', 'demo', 'production'] as const;
export type Mode = (typeof modes)[number];

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof levels)[number];

export const modeSettings = piece('运行方式 / mode', {
  mode: {
    env: 'SANWEI_MODE',
    shape: z.enum(modes, `must be one of ${modes.join(', ')}`),
    about: 'development、test、demo 或 production；不写时按 production 检查',
    example: 'production',
  },
});

export const logSettings = piece('日志与追踪 / logs and traces', {
  level: {
    env: 'SANWEI_LOG_LEVEL',
    shape: z.enum(levels, `must be one of ${levels.join(', ')}`).default('info'),
    about: `日志级别：${levels.join('、')}`,
    example: 'info',
  },
  tracesTo: {
    env: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    shape: httpUrl().optional(),
    about: '追踪数据送往的 OpenTelemetry 收集器；不写则不送',
    example: '',
  },
});

/** The gateway's door. */
export const httpSettings = piece('对外的门 / gateway', {
  host: { env: 'SANWEI_HTTP_HOST', shape: text().default('127.0.0.1'), about: '网关监听的地址', example: '127.0.0.1' },
  port: { env: 'SANWEI_HTTP_PORT', shape: port(0), about: '网关监听的端口，0 为任一空闲端口', example: '4000' },
  proxies: {
    env: 'SANWEI_PROXIES',
    shape: addresses(),
    about: '网关前面的代理，逗号分隔；只相信它们写的 X-Forwarded-For',
    example: '',
  },
  trusted: {
    env: 'SANWEI_TRUSTED_ADDRESSES',
    shape: addresses(),
    about: '不限速的地址，逗号分隔；只用于演示和压测',
    example: '',
    refusedInProduction: (trusted: string[]) =>
      trusted.length > 0 ? { zh: '生产环境不能有不限速的地址', en: 'production limits every address' } : undefined,
  },
});

/** Health and metrics of one process, on 127.0.0.1 only. */
export const statusSettings = piece('健康检查 / health and metrics', {
  port: {
    env: 'SANWEI_STATUS_PORT',
    shape: port(0).default(0),
    about: '健康检查与指标的端口（只在 127.0.0.1），0 为任一空闲端口',
    example: '0',
  },
});

/** Where a service tells how far its trail has come, beside the database. */
export const checkpointSettings = piece('审计留痕检查点 / trail checkpoints', {
  file: {
    env: 'SANWEI_TRAIL_CHECKPOINTS',
    shape: text().optional(),
    about: '留痕链检查点写入的文件，每分钟最多一行；请放在数据库之外、只能追加的地方',
    example: '',
  },
});

export const clockSettings = piece('演示时钟 / demo clock', {
  file: {
    env: 'SANWEI_CLOCK_FILE',
    shape: text().optional(),
    about: '演示城市的时间偏移文件；生产环境不能设置',
    example: '',
    refusedInProduction: () => ({ zh: '生产环境不能移动时间', en: 'production must not move time' }),
  },
});

/** For `demo.js` of `people` alone. */
export const demoStaffSettings = piece('演示城市 / demo city', {
  password: {
    env: 'SANWEI_DEMO_PASSWORD',
    shape: text().optional(),
    about: '演示城市里工作人员账号的密码；生产环境不能设置',
    example: '',
    refusedInProduction: () => ({ zh: '生产环境没有演示账号', en: 'production has no demo accounts' }),
  },
});
