import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { services, servicesWithRows } from '@sanwei/contracts';
import { checkText } from '@sanwei/contracts/people/text-check';
import { withRoot } from '@sanwei/servers';
import { schemaName, secretsOf } from '../../city/environments.js';
import type { TestCity } from '../a-city.example.js';
import type { Place } from './forms.example.js';

/** Bytes as hex and as what they say; everything else as it is written. */
const asText = (value: unknown): string => {
  if (Buffer.isBuffer(value)) return `${value.toString('hex')} ${value.toString('utf8')} ${value.toString('latin1')}`;
  return value instanceof Date ? value.toISOString() : String(value);
};
/** What stands in base64 somewhere in a text, opened: a passport, a sealed value, a cursor. */
const opened = (text: string): string =>
  (text.match(/[0-9A-Za-z+/_-]{12,}={0,2}/g) ?? []).map((part) => Buffer.from(part, 'base64').toString('utf8')).join(' ');
const whole = (place: string, text: string): Place => ({ place, text: `${text} ${opened(text)}` });

/** Every column of every row of every schema, system tables of the server's own aside. */
export const rowsOf = ({ city: { mysql } }: TestCity): Promise<Place[]> =>
  withRoot({ host: mysql.host, port: mysql.port, rootPassword: mysql.rootPassword }, async (root) => {
    const places: Place[] = [];
    for (const service of servicesWithRows) {
      const [tables] = await root.query('SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?', [
        schemaName(service),
      ]);
      for (const { name } of tables as { name: string }[]) {
        const [rows] = await root.query(`SELECT * FROM \`${schemaName(service)}\`.\`${name}\``);
        const text = (rows as Record<string, unknown>[]).map((row) => Object.values(row).map(asText).join(' ')).join('\n');
        places.push(whole(`${service}.${name}`, text));
      }
    }
    return places;
  });

/** Files of the city that are text: logs of all processes and servers, and what it writes about itself. */
export const filesOf = async ({ folder }: TestCity): Promise<Place[]> => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = names.filter((one) => one.isFile() && /\.(log(\.1)?|json|conf|pid|ports|err)$/.test(one.name));
  return Promise.all(
    texts.map(async ({ parentPath, name }) =>
      whole(join(parentPath, name).slice(folder.length + 1), await readFile(join(parentPath, name), 'utf8')),
    ),
  );
};
/** The files in which the database keeps its rows, those that are deleted, and the log of its changes: what a stolen disk tells. */
export const diskOf = async ({ folder }: TestCity): Promise<Buffer> => {
  const names = await readdir(join(folder, 'mysql'), { recursive: true, withFileTypes: true });
  const isOwn = (path: string, name: string) => /sanwei_/.test(path) || /^(ib_logfile|ibdata|undo|aria_log)/.test(name);
  const own = names.filter((one) => one.isFile() && isOwn(one.parentPath, one.name));
  const contents = await Promise.all(own.map(({ parentPath, name }) => readFile(join(parentPath, name))));
  // Most of it has never been written to.
  return Buffer.concat(contents.flatMap((content) => blocksOf(content).filter((block) => block.some((byte) => byte !== 0))));
};
const blockBytes = 4096;
const blocksOf = (content: Buffer): Buffer[] =>
  Array.from({ length: Math.ceil(content.length / blockBytes) }, (_, i) => content.subarray(i * blockBytes, (i + 1) * blockBytes));

/** `checked`: what goes to `people` for the check of words, and is kept nowhere. */
export type Tap = { heard(): Place[]; checked(): Place; messages(): number; close(): Promise<void> };
/** Listens with the rights of every service together: to all that is asked, told, hinted at and answered. */
export const aTap = async ({ city }: TestCity): Promise<Tap> => {
  const [subjects, headers, bodies, checked] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  let count = 0;
  const open: NatsConnection[] = [];
  for (const service of services) {
    const connection = await connect({
      servers: city.run.nats.address,
      user: service,
      pass: secretsOf(city.secrets, service).nats,
      inboxPrefix: `_INBOX_${service}`,
    });
    open.push(connection);
    for (const subject of service === 'gateway' ? [`_INBOX_${service}.>`, 'hint.>'] : [`_INBOX_${service}.>`, `${service}.>`])
      connection.subscribe(subject, {
        callback: (_, message) => {
          count += 1;
          subjects.add(message.subject);
          for (const [name, values] of message.headers ?? []) headers.add(`${name}: ${values.join(' ')}`);
          // What people ask and are answered may carry what they write; what services tell each other may not.
          const isAnswer = message.subject.startsWith('_INBOX_');
          const isFromGateway = message.reply?.startsWith('_INBOX_gateway') ?? false;
          const said = message.subject === checkText.subject ? checked : bodies;
          if (!isAnswer && !isFromGateway) said.add(`${message.subject} ${message.string()}`);
        },
      });
    await connection.flush();
  }
  const said = (place: string, words: Set<string>) => whole(place, [...words].join('\n'));
  return {
    heard: () => [said('a NATS subject', subjects), said('a NATS header', headers), said('a message between services', bodies)],
    checked: () => said('a check of words', checked),
    messages: () => count,
    close: async () => {
      for (const connection of open) await connection.close();
    },
  };
};
