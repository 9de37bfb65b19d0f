import { relative } from 'node:path';
import { cityFolder, root } from './places.js';
import type { RunFile } from './run-file.js';

/** Where everything is and who can sign in; its last line is `ready`. */
export function printCity(run: RunFile): void {
  const lines = [
    '',
    '三维聚力演示城市 / the demo city of Sanwei',
    ...(run.h5 ? [line('手机 phone', run.h5)] : []),
    ...(run.console ? [line('管理台 console', run.console)] : []),
    ...(run.gateway ? [line('GraphQL', run.gateway)] : []),
    ...Object.entries(run.services).map(([name, { ready }]) => line(name, ready)),
    line('微信 fake', run.fakes.wechat),
    line('短信 fake', run.fakes.sms),
    line('MariaDB', `${run.mysql.host}:${run.mysql.port}`),
    line('NATS', run.nats.address),
    line('日志 logs', relative(root, `${cityFolder}/logs`)),
    line('地址 JSON', relative(root, `${cityFolder}/run.json`)),
    ...(run.signIns.length > 0 ? ['', '可以这样登录，答复里有 token / who can sign in; the answer holds a token'] : []),
    ...[...new Set(run.signIns.map(({ how }) => how.document))].flatMap((document) => [
      `  ${document.replaceAll(/\s+/g, ' ').trim()}`,
      ...run.signIns
        .filter(({ how }) => how.document === document)
        .map(({ role, name, how }) => `    ${name}（${role}） ${JSON.stringify(how.variables)}`),
    ]),
    '',
    '停止：Ctrl-C 或 npm stop / to stop: Ctrl-C or npm stop',
    'ready',
  ];
  console.log(lines.join('\n'));
}

const line = (name: string, value: string) => `  ${name.padEnd(14)} ${value}`;
