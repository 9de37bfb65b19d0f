import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { services } from '@sanwei/contracts/service';
import { demoKey, demoSecret, passportKeys, ServerTrouble } from '@sanwei/servers';
import { z } from 'zod';

const text = z.string().min(1);
const jwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: text, d: text, kid: text, demo: z.boolean().optional() });
const ofService = z.object({
  ...{ nats: text, ddl: text, dml: text, fieldKey: text, indexKey: text, trailKey: text, passport: jwk },
  fieldKeyVersion: z.int().min(1).optional(),
  olderFieldKeys: z.record(z.string(), text).optional(),
});
const secrets = z.object({
  mysqlRoot: text,
  /** Of every staff account of the demo city. */
  demoPassword: text,
  wechat: z.object({ appId: text, secret: text }),
  sms: z.object({ key: text }),
  services: z.record(z.string(), ofService),
});
export type SecretsOfService = z.infer<typeof ofService>;
export type Secrets = z.infer<typeof secrets>;

/**
 * The city's secrets: made at the first start and kept, since data that was encrypted with them is kept too.
 * All are marked as demo. A service that came later gets its own.
 * @throws ServerTrouble when the file cannot be read
 */
export async function citySecrets(file: string): Promise<Secrets> {
  const kept = existsSync(file) ? await readSecrets(file) : undefined;
  const missing = services.filter((service) => !kept?.services[service]);
  if (kept && missing.length === 0) return kept;
  const { own } = passportKeys(missing);
  const key = () => demoKey().toString('base64');
  const made = missing.map((service): [string, SecretsOfService] => [
    service,
    {
      nats: demoSecret(),
      ddl: demoSecret(),
      dml: demoSecret(),
      fieldKey: key(),
      indexKey: key(),
      trailKey: key(),
      passport: own[service],
    },
  ]);
  const first = {
    mysqlRoot: demoSecret(),
    demoPassword: demoSecret(),
    wechat: { appId: 'demo-sanwei', secret: demoSecret() },
    sms: { key: demoSecret() },
  };
  const all: Secrets = { ...first, ...kept, services: { ...kept?.services, ...Object.fromEntries(made) } };
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(`${file}.new`, JSON.stringify(all, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return all;
}

async function readSecrets(file: string): Promise<Secrets> {
  try {
    return secrets.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    throw new ServerTrouble(
      `读不了密钥文件 ${file}。用 npm start -- --fresh 重新建立演示城市（演示数据会清空）。`,
      `The secrets file ${file} cannot be read. Make the demo city anew with npm start -- --fresh (its data is lost).`,
    );
  }
}
