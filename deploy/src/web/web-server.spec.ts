import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings, webSettings } from '@sanwei/settings';
import { readPages } from './pages.js';
import { type RunningWeb, startWeb } from './web-server.js';

let folder: string;
let gateway: Server;
let web: RunningWeb;
let closed: RunningWeb;
/** Behind a proxy that it knows. */
let behind: RunningWeb;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanwei-web-'));
  await mkdir(join(folder, 'js'));
  await writeFile(join(folder, 'index.html'), '<title>三维聚力</title>');
  await writeFile(join(folder, 'js/app.0a1b2c3d.js'), 'const a = 1;');
  for (const name of ['first-ask.js', 'app.0a1b2c3.js', 'app.js', 'app-0a1b2c3d.js'])
    await writeFile(join(folder, 'js', name), 'const b = 2;');
  gateway = createServer((incoming, outgoing) => {
    if (incoming.url === '/files/large') {
      incoming.resume();
      return void outgoing.writeHead(413).end();
    }
    let body = '';
    incoming.on('data', (text) => (body += text));
    incoming.on('end', () => {
      const ofFile = incoming.url === '/files/one' ? { 'content-security-policy': 'sandbox' } : {};
      outgoing.writeHead(incoming.url === '/graphql' ? 200 : 410, { 'x-request-id': '1', ...ofFile });
      outgoing.end(
        JSON.stringify({ body, token: incoming.headers.authorization, for: incoming.headers['x-forwarded-for'], heard: incoming.headers }),
      );
    });
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const options = { host: '127.0.0.1', port: 0, pages: await readPages(folder) };
  const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
  web = await startWeb({ ...options, gateway: { url, proxies: [] }, demoPeople: '{"people":[]}' });
  behind = await startWeb({ ...options, gateway: { url, proxies: ['127.0.0.1'] }, demoPeople: undefined });
  closed = await startWeb({ ...options, gateway: { url: 'http://127.0.0.1:9', proxies: [] }, demoPeople: undefined });
});
afterAll(async () => {
  await Promise.all([web?.stop(), closed?.stop(), behind?.stop(), new Promise((resolve) => gateway.close(resolve))]);
  await rm(folder, { recursive: true, force: true });
});

/** The whole of it: what is missing here is allowed. */
const policy = [
  "base-uri 'none'",
  "connect-src 'self'",
  "default-src 'none'",
  'font-src data:',
  "form-action 'none'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
];

/** As no browser and no `fetch` would write it. */
const raw = (url: string, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (bytes) => (said += bytes));
    socket.on('end', () => resolve(said));
    socket.on('error', reject);
  });
const statusOf = async (url: string, init?: RequestInit) => (await fetch(url, init)).status;

describe('the server of the console', () => {
  let console_: RunningWeb;
  beforeAll(async () => {
    const own = await mkdtemp(join(tmpdir(), 'sanwei-console-'));
    await writeFile(join(own, 'index.html'), '<meta property="csp-nonce" nonce="{{nonce}}">');
    await writeFile(join(own, 'a.js'), '"{{nonce}}"');
    const pages = await readPages(own);
    await rm(own, { recursive: true });
    console_ = await startWeb({
      host: '127.0.0.1',
      port: 0,
      pages,
      gateway: { url: 'http://127.0.0.1:9', proxies: [] },
      demoPeople: undefined,
    });
  });
  afterAll(() => console_?.stop());

  it('writes a new word into each first page, and takes the styles that carry it and no others', async () => {
    const words = new Set<string>();
    for (const path of ['/', '/index.html', '/verification?open=1']) {
      const answer = await fetch(console_.url + path);
      const [, word = ''] = /nonce="([\w-]{22})"/.exec(await answer.text()) ?? [];
      expect(answer.headers.get('content-security-policy')?.split('; ')).toContain(`style-src 'self' 'nonce-${word}'`);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      words.add(word);
    }
    expect([...words].filter(Boolean)).toHaveLength(3);
  });

  it('lets no style be inline anywhere else, and puts its word into no script', async () => {
    const answer = await fetch(`${console_.url}/a.js`);
    const { headers } = answer;
    expect(headers.get('content-security-policy')?.split('; ').sort()).toEqual(
      policy.map((part) => (part.startsWith('style-src') ? "style-src 'self'" : part)),
    );
    expect(await answer.text()).toBe('"{{nonce}}"');
  });
});

describe('the server of the pages', () => {
  it('gives the first page for every address of a page, and lets nobody keep it', async () => {
    for (const path of ['/', '/pages/me/me', '/childcare/start/start?from=1']) {
      const answer = await fetch(web.url + path);
      expect([answer.status, answer.headers.get('cache-control'), await answer.text()]).toEqual([
        200,
        'no-cache',
        '<title>三维聚力</title>',
      ]);
    }
  });

  it('gives a file whose name changes with it for good, and compressed', async () => {
    const answer = await fetch(`${web.url}/js/app.0a1b2c3d.js`, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(await answer.text()).toBe('const a = 1;');
  });

  it.each(['first-ask.js', 'app.0a1b2c3.js', 'app.js', 'app-0a1b2c3d.js'])(
    'has %s asked for again: its name says nothing of what is inside',
    async (name) => {
      const answer = await fetch(`${web.url}/js/${name}`);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    },
  );

  it('has no file that was not built, and nothing outside of its folder', async () => {
    expect(await statusOf(`${web.url}/js/other.js`)).toBe(404);
    expect(await statusOf(`${web.url}/..%2f..%2fpackage.json`)).toBe(404);
    expect(await statusOf(`${web.url}/index.html`, { method: 'POST' })).toBe(405);
  });

  it('lets scripts come from here only, on every answer', async () => {
    for (const path of ['/', '/js/app.0a1b2c3d.js', '/nothing.js', '/graphql'])
      expect((await fetch(web.url + path)).headers.get('content-security-policy')?.split('; ').sort()).toEqual(policy);
    // What the gateway says about its own stands.
    expect((await fetch(`${web.url}/files/one`)).headers.get('content-security-policy')).toBe('sandbox');
  });

  it('passes on what is for the gateway, with its token and where it came from', async () => {
    const asked = {
      method: 'POST',
      body: '{"query":"{ viewMe { id } }"}',
      headers: { authorization: 'Bearer t', 'x-forwarded-for': '9.9.9.9' },
    };
    const answer = await fetch(`${web.url}/graphql`, asked);
    expect(await answer.json()).toMatchObject({ body: asked.body, token: 'Bearer t', for: '127.0.0.1' });
    expect(await statusOf(`${web.url}/files/used`)).toBe(410);
    expect(await statusOf(`${web.url}/graphqlx`)).toBe(200);
  });

  it('believes a proxy that it knows about where a request came from, and nobody else', async () => {
    const asked = { method: 'POST', body: '{}', headers: { 'x-forwarded-for': '9.9.9.9' } };
    expect(await (await fetch(`${behind.url}/graphql`, asked)).json()).toMatchObject({ for: '9.9.9.9, 127.0.0.1' });
    expect(await (await fetch(`${web.url}/graphql`, asked)).json()).toMatchObject({ for: '127.0.0.1' });
  });

  it('tells the gateway nothing that it does not know by name: no cookie, and no word of where a request came from', async () => {
    const named = 'Accept: */*\r\nAuthorization: Bearer t\r\nContent-Type: application/json\r\nUser-Agent: phone';
    const unnamed = [
      'Cookie: a=b',
      'Forwarded: for=9.9.9.9',
      'X-Forwarded-Host: evil',
      'X-Forwarded-Proto: https',
      'X-Real-IP: 9.9.9.9',
      'X-Person: p',
    ];
    const said = await raw(
      web.url,
      `POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n${named}\r\n${unnamed.join('\r\n')}\r\n\r\n{}`,
    );
    const { heard } = JSON.parse(/\{.*\}/s.exec(said)?.[0] ?? '') as { heard: Record<string, string> };
    // `connection` and `host` are what this server says for itself.
    expect(Object.keys(heard).sort()).toEqual([
      'accept',
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
      'user-agent',
      'x-forwarded-for',
    ]);
    expect([heard.host, heard['x-forwarded-for']]).toEqual([`127.0.0.1:${(gateway.address() as AddressInfo).port}`, '127.0.0.1']);
  });

  it.each([
    ['a word that Node refuses to send on', 'POST /graphql', 'Trailer: a\r\nContent-Length: 2', 200],
    ['words for one hop', 'POST /graphql', 'TE: trailers\r\nKeep-Alive: 1\r\nProxy-Connection: a\r\nContent-Length: 2', 200],
    ['an address that is none', 'GET //', 'Accept: */*', 400],
    ['an address that leaves the door again', 'GET /files/../health/ready', 'Accept: */*', 200],
  ])('goes on after %s', async (_what, line, headers, status) => {
    const said = await raw(web.url, `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n\r\n{}`);
    expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    // Only what is at the gateway's own address has been passed on.
    expect(said.includes('"for"')).toBe(line === 'POST /graphql');
    expect(await statusOf(`${web.url}/ready`)).toBe(200);
  });

  it('lets go by what the gateway does not want, so that whoever sends it comes to read why, and goes on with the connection', async () => {
    const bytes = 30 * 1024 * 1024;
    const head = (path: string, length: number) => `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n`;
    const text = `${head('/files/large', bytes)}\r\n${'a'.repeat(bytes)}${head('/graphql', 2)}Connection: close\r\n\r\n{}`;
    expect((await raw(web.url, text)).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
  });

  it('says so when the gateway is away', async () =>
    expect(await statusOf(`${closed.url}/graphql`, { method: 'POST', body: '{}' })).toBe(502));

  it('has people for one tap in a demo city only; a production refuses to be told of any', async () => {
    expect(await statusOf(`${web.url}/demo/people`)).toBe(200);
    expect(await statusOf(`${closed.url}/demo/people`)).toBe(404);
    const env = { SANWEI_MODE: 'production', SANWEI_WEB_PORT: '0', SANWEI_WEB_GATEWAY: 'http://127.0.0.1:4000', SANWEI_WEB_FOLDER: folder };
    expect(readSettings({ web: webSettings }, env).web.demoPeople).toBeUndefined();
    expect(() => readSettings({ web: webSettings }, { ...env, SANWEI_WEB_DEMO_PEOPLE: '/tmp/people.json' })).toThrow(
      'SANWEI_WEB_DEMO_PEOPLE',
    );
  });
});
