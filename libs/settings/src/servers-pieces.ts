import { z } from 'zod';
import { piece, type SettingsOf } from './piece.js';
import { port, text, wholeBetween } from './shapes.js';
import { weakSecret } from './weak-secret.js';

/** MariaDB or MySQL: the service's own schema with its DML user (or the DDL user for migrations). */
export const mysqlSettings = piece('数据库 / MariaDB or MySQL', {
  host: { env: 'SANWEI_MYSQL_HOST', shape: text(), about: '数据库地址', example: '127.0.0.1' },
  port: { env: 'SANWEI_MYSQL_PORT', shape: port(), about: '数据库端口', example: '3306' },
  user: { env: 'SANWEI_MYSQL_USER', shape: text(), about: '本服务自己的数据库用户，只能读写自己的库', example: 'sanwei_childcare' },
  password: { env: 'SANWEI_MYSQL_PASSWORD', shape: text(), about: '数据库密码', example: '', refusedInProduction: weakSecret },
  database: { env: 'SANWEI_MYSQL_DATABASE', shape: text(), about: '本服务自己的库', example: 'sanwei_childcare' },
  pool: { env: 'SANWEI_MYSQL_POOL', shape: wholeBetween(1, 20, 12), about: '连接数，1 至 20', example: '12' },
});

const servers = z
  .string()
  .transform((list) => list.split(',').map((server) => server.trim()))
  .pipe(z.array(z.string().regex(/^((nats|tls):\/\/)?[\w.-]+(:\d{1,5})?$/, 'must be a list of host:port')).min(1));

export const natsSettings = piece('消息 / NATS', {
  servers: { env: 'SANWEI_NATS_SERVERS', shape: servers, about: '全部 NATS 服务器，逗号分隔', example: '127.0.0.1:4222' },
  user: { env: 'SANWEI_NATS_USER', shape: text(), about: '本服务自己的 NATS 用户', example: 'childcare' },
  password: { env: 'SANWEI_NATS_PASSWORD', shape: text(), about: 'NATS 密码', example: '', refusedInProduction: weakSecret },
});
export type MysqlSettings = SettingsOf<typeof mysqlSettings>;
export type NatsSettings = SettingsOf<typeof natsSettings>;
