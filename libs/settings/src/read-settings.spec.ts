import { describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import {
  allSettings,
  clockSettings,
  cryptoSettings,
  modeSettings,
  mysqlSettings,
  natsSettings,
  passportSettings,
  readSettings,
  smsSettings,
  statusSettings,
  toEnvironment,
  wechatSettings,
} from './index.js';
import type { Problem } from './piece.js';
import { SettingsError } from './settings-error.js';

const strong = 'k3Jw-92xq.Pz7_vLt0aRm';
const mysql = {
  SANWEI_MYSQL_HOST: 'db.internal',
  SANWEI_MYSQL_PORT: '3306',
  SANWEI_MYSQL_USER: 'sanwei_childcare',
  SANWEI_MYSQL_PASSWORD: strong,
  SANWEI_MYSQL_DATABASE: 'sanwei_childcare',
};

const problemsOf = (read: () => unknown): Problem[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
};

const bytes = (mark: string, seed: number) =>
  Buffer.from([...Buffer.from(mark), ...Array.from({ length: 32 - mark.length }, (_, i) => (i * 7 + seed) % 256)]).toString('base64');

describe('what a process is told at start', () => {
  it('comes out as one typed object per piece', () => {
    const settings = readSettings({ mysql: mysqlSettings, status: statusSettings }, { ...mysql, SANWEI_MODE: 'test' });
    expect(settings.mysql).toEqual({
      host: 'db.internal',
      port: 3306,
      user: 'sanwei_childcare',
      password: strong,
      database: 'sanwei_childcare',
      pool: 12,
    });
    expect(settings.status.port).toBe(0);
  });

  it('names every missing and wrong variable at once, in Chinese and English', () => {
    const read = () =>
      readSettings({ mysql: mysqlSettings, nats: natsSettings }, { ...mysql, SANWEI_MYSQL_PORT: '70000', SANWEI_MYSQL_POOL: '21' });
    expect(problemsOf(read).map((problem) => problem.env)).toEqual([
      'SANWEI_MYSQL_PORT',
      'SANWEI_MYSQL_POOL',
      'SANWEI_NATS_SERVERS',
      'SANWEI_NATS_USER',
      'SANWEI_NATS_PASSWORD',
    ]);
    expect(read).toThrow(/5 处需要修正.*5 settings need fixing/);
  });

  it('never repeats a value in the message, since it may be a secret', () => {
    const read = () =>
      readSettings({ passport: passportSettings }, { SANWEI_PASSPORT_KEY: '{"d":"hidden-part"', SANWEI_PASSPORT_KEYS: '[]' });
    expect(problemsOf(read)).toHaveLength(2);
    expect(read).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hidden-part') }));
  });

  it('takes the whole list of NATS servers', () => {
    const env = {
      SANWEI_MODE: 'test',
      SANWEI_NATS_SERVERS: 'a:4222, nats://b:4222',
      SANWEI_NATS_USER: 'people',
      SANWEI_NATS_PASSWORD: 'x',
    };
    expect(readSettings({ nats: natsSettings }, env).nats.servers).toEqual(['a:4222', 'nats://b:4222']);
  });

  it('wants the own public key among the keys of all services, without private parts', async () => {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const own = { ...(await exportJWK(privateKey)), kid: 'people' };
    const open = { ...(await exportJWK(publicKey)), kid: 'people' };
    const read = (keys: object[]) =>
      readSettings(
        { passport: passportSettings },
        { SANWEI_PASSPORT_KEY: JSON.stringify(own), SANWEI_PASSPORT_KEYS: JSON.stringify({ keys }) },
      );
    expect(read([open]).passport.keys.keys[0]?.kid).toBe('people');
    expect(problemsOf(() => read([{ ...open, kid: 'gateway' }]))).toHaveLength(1);
    expect(problemsOf(() => read([own]))).toHaveLength(1);
  });

  it('wants three different encryption keys of 32 bytes', () => {
    const keys = { SANWEI_FIELD_KEY: bytes('', 1), SANWEI_INDEX_KEY: bytes('', 2), SANWEI_TRAIL_KEY: bytes('', 3) };
    expect(readSettings({ crypto: cryptoSettings }, keys).crypto.fieldKey).toHaveLength(32);
    expect(problemsOf(() => readSettings({ crypto: cryptoSettings }, { ...keys, SANWEI_INDEX_KEY: keys.SANWEI_FIELD_KEY }))).toHaveLength(
      1,
    );
    expect(problemsOf(() => readSettings({ crypto: cryptoSettings }, { ...keys, SANWEI_INDEX_KEY: 'c2hvcnQ=' }))).toHaveLength(1);
  });

  it('takes older field keys with lower versions, and says nothing of them when they are wrong', () => {
    const keys = { SANWEI_FIELD_KEY: bytes('', 1), SANWEI_INDEX_KEY: bytes('', 2), SANWEI_TRAIL_KEY: bytes('', 3) };
    const read = (version: string, older: string) =>
      readSettings({ crypto: cryptoSettings }, { ...keys, SANWEI_FIELD_KEY_VERSION: version, SANWEI_FIELD_KEYS_OLDER: older }).crypto;
    const old = bytes('', 9);
    expect([...read('3', JSON.stringify({ 1: old, 2: bytes('', 8) })).olderFieldKeys.keys()]).toEqual([1, 2]);
    for (const wrong of [JSON.stringify({ 3: old }), JSON.stringify({ 1: keys.SANWEI_FIELD_KEY }), JSON.stringify({ one: old }), old]) {
      const problems = problemsOf(() => read('3', wrong));
      expect(problems).toHaveLength(1);
      expect(JSON.stringify(problems)).not.toContain(old);
    }
  });
});

describe('the environment handed to a process', () => {
  it('gives the values back that it was made from', () => {
    const values = {
      mysql: { host: '127.0.0.1', port: 3307, user: 'u', password: 'p', database: 'd', pool: 5 },
      nats: { servers: ['a:1', 'b:2'], user: 'people', password: 'p' },
      crypto: {
        ...{ fieldKey: Buffer.alloc(32, 1), fieldKeyVersion: 2, olderFieldKeys: new Map([[1, Buffer.alloc(32, 9)]]) },
        ...{ indexKey: Buffer.alloc(32, 2), trailKey: Buffer.alloc(32, 3) },
      },
      clock: { file: undefined },
    };
    const { mysql, nats, crypto, clock } = allSettings;
    const pieces = { mysql, nats, crypto, clock };
    expect(readSettings(pieces, { SANWEI_MODE: 'test', ...toEnvironment(pieces, values) })).toEqual(values);
  });
});

describe('production', () => {
  const refused = (read: (mode: string) => unknown) => {
    expect(problemsOf(() => read('demo'))).toEqual([]);
    expect(problemsOf(() => read('production'))).not.toEqual([]);
  };

  it.each(['demo-k3Jw92xqPz7vLt0aRm', 'short', 'password-password-1', 'aaaaaaaaaaaaaaaaaaaa'])('refuses the weak password %s', (password) =>
    refused((mode) => readSettings({ mysql: mysqlSettings }, { ...mysql, SANWEI_MYSQL_PASSWORD: password, SANWEI_MODE: mode })),
  );

  it.each([
    ['of zeros', Buffer.alloc(32).toString('base64')],
    ['marked as demo', bytes('demo-', 9)],
  ])('refuses an encryption key %s', (_, key) =>
    refused((mode) =>
      readSettings(
        { crypto: cryptoSettings },
        { SANWEI_MODE: mode, SANWEI_FIELD_KEY: key, SANWEI_INDEX_KEY: bytes('', 2), SANWEI_TRAIL_KEY: bytes('', 3) },
      ),
    ),
  );

  it.each(['http://127.0.0.1:9000', 'http://localhost:1', 'http://[::1]:1', 'https://fake-sms.city.example', 'http://sms.city.example'])(
    'refuses the SMS address %s',
    (url) => refused((mode) => readSettings({ sms: smsSettings }, { SANWEI_MODE: mode, SANWEI_SMS_URL: url, SANWEI_SMS_KEY: strong })),
  );

  it('takes the real WeChat', () => {
    const env = {
      SANWEI_WECHAT_URL: 'https://api.weixin.qq.com',
      SANWEI_WECHAT_APP_ID: 'wx0123456789abcdef',
      SANWEI_WECHAT_SECRET: strong,
    };
    expect(problemsOf(() => readSettings({ wechat: wechatSettings }, { ...env, SANWEI_MODE: 'production' }))).toEqual([]);
  });

  it('refuses a clock file', () =>
    refused((mode) => readSettings({ clock: clockSettings }, { SANWEI_MODE: mode, SANWEI_CLOCK_FILE: '/tmp/clock.json' })));

  it('is what a process without a mode is checked as', () => {
    expect(problemsOf(() => readSettings({ clock: clockSettings }, { SANWEI_CLOCK_FILE: '/tmp/clock.json' }))).toHaveLength(1);
    expect(problemsOf(() => readSettings({ mode: modeSettings }, {}))).toHaveLength(1);
  });
});
