export { allSettings, envExample } from './env-example.js';
export { toEnvironment } from './environment.js';
export {
  type CryptoSettings,
  cryptoSettings,
  type PassportSettings,
  type PrivateJwk,
  type PublicJwk,
  type PublicJwks,
  passportSettings,
} from './keys-pieces.js';
export {
  type SmsSettings,
  smsSettings,
  type WechatNoticeSettings,
  type WechatSettings,
  wechatNoticeSettings,
  wechatSettings,
} from './outside-pieces.js';
export { type Field, type Piece, type Pieces, type Problem, piece, type SettingsOf, type ValuesOf } from './piece.js';
export {
  checkpointSettings,
  clockSettings,
  demoStaffSettings,
  httpSettings,
  type LogLevel,
  logSettings,
  type Mode,
  modeSettings,
  statusSettings,
} from './process-pieces.js';
export { type Environment, readSettings } from './read-settings.js';
export { type MysqlSettings, mysqlSettings, type NatsSettings, natsSettings } from './servers-pieces.js';
export { SettingsError } from './settings-error.js';
export { demoMark } from './weak-secret.js';
export { webSettings } from './web-pieces.js';
