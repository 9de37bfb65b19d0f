export { allSettings, envExample } from './env-example.js';
export { cryptoSettings, type PrivateJwk, type PublicJwk, type PublicJwks, passportSettings } from './keys-pieces.js';
export { smsSettings, wechatSettings } from './outside-pieces.js';
export { type Field, type Piece, type Pieces, type Problem, piece, type ValuesOf } from './piece.js';
export {
  clockSettings,
  httpSettings,
  type LogLevel,
  logSettings,
  type Mode,
  modeSettings,
  statusSettings,
} from './process-pieces.js';
export { type Environment, readSettings } from './read-settings.js';
export { mysqlSettings, natsSettings } from './servers-pieces.js';
export { SettingsError } from './settings-error.js';
export { demoMark } from './weak-secret.js';
