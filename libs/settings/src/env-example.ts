import { cryptoSettings, passportSettings } from './keys-pieces.js';
import { smsSettings, wechatNoticeSettings, wechatSettings } from './outside-pieces.js';
import type { Field, Pieces } from './piece.js';
import {
  checkpointSettings,
  clockSettings,
  demoStaffSettings,
  httpSettings,
  logSettings,
  modeSettings,
  statusSettings,
} from './process-pieces.js';
import { mysqlSettings, natsSettings } from './servers-pieces.js';
import { webSettings } from './web-pieces.js';

/** Every piece there is, in the order of `.env.example`. */
export const allSettings = {
  mode: modeSettings,
  mysql: mysqlSettings,
  nats: natsSettings,
  passport: passportSettings,
  crypto: cryptoSettings,
  http: httpSettings,
  web: webSettings,
  status: statusSettings,
  wechat: wechatSettings,
  wechatNotice: wechatNoticeSettings,
  sms: smsSettings,
  log: logSettings,
  checkpoints: checkpointSettings,
  clock: clockSettings,
  demoStaff: demoStaffSettings,
} satisfies Pieces;

/** The text of `.env.example`: every variable with what it is for. */
export function envExample(): string {
  const blocks = Object.values(allSettings).map((piece) => {
    const lines = (Object.values(piece.fields) as Field<unknown>[]).flatMap(({ env, about, example, shape }) => {
      const optional = shape.safeParse(undefined).success;
      return [`# ${about}${optional ? '（可不写）' : ''}`, `${optional ? '# ' : ''}${env}=${example}`];
    });
    return [`# ── ${piece.title} ──`, ...lines].join('\n');
  });
  return `# 一个进程启动时需要的设置；由 npm run generate 生成，请勿手改。\n\n${blocks.join('\n\n')}\n`;
}
