import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@nats-io/transport-node';
import type { Actor } from '@sanwei/contracts';
import { everyService } from '@sanwei/contracts/registry';
import { raiseCity } from '@sanwei/deploy/city/city';
import { secretsOf } from '@sanwei/deploy/city/environments';
import { freePort } from '@sanwei/servers';
import { connectWire, signerOf } from '@sanwei/wire';
import { type Load, overHttp, overWire } from './ask/load.js';
import { peer } from './ask/peers.js';
import { type BenchResult, median, pairedRatio, short, show } from './figures.js';

const rounds = 5;
const noOp = '{ health(service: counseling) { service running at } }';
const counseling = everyService.find(({ service }) => service === 'counseling')!;

/**
 * What a question costs by itself. `rawNats`: passport, headers, permission, shapes and Nest against the broker's own request and reply.
 * `bareApollo`: gateway, broker and service against the same GraphQL server with nothing behind it. Each side runs in processes of its
 * own on one machine with 2 cores, so a path of three processes has a physical limit well below 1.
 */
export const run = async (): Promise<BenchResult> => {
  const folder = await mkdtemp(join(tmpdir(), 'sanwei-bench-'));
  const city = await raiseCity({ folder, say: () => undefined, keepAlive: false, gatewayPort: await freePort() });
  const nats = { servers: [city.nats.address] };
  const own = secretsOf(city.secrets, 'counseling');
  const raw = await peer('./raw-responder.js', city.nats.address, 'counseling', own.nats, 'counseling.raw.echo');
  const apollo = await peer('./bare-apollo.js');
  const rawClient = await connect({ ...nats, user: 'counseling', pass: own.nats, inboxPrefix: '_INBOX_counseling' });
  const gateway = secretsOf(city.secrets, 'gateway');
  const wire = await connectWire(
    { ...nats, user: 'gateway', password: gateway.nats },
    'gateway',
    await signerOf('gateway', gateway.passport),
  );
  const member: Actor = {
    kind: 'person',
    id: randomUUID(),
    grants: [{ role: 'member', scope: { of: 'city', id: null } }],
    loginId: randomUUID(),
  };
  const people = await signerOf('people', secretsOf(city.secrets, 'people').passport);
  // A passport lives for a minute; each round brings its own, as the gateway does.
  let passport = '';

  const token = await signIn(city.run.gateway!, city.run.signIns[0]!.how);
  const sides: Record<string, () => Promise<Load>> = {
    rawNats: () => overWire(async () => Boolean((await rawClient.request('counseling.raw.echo', '{}', { timeout: 3_000 })).json())),
    wire: () => overWire(async () => (await wire.ask(counseling.checkHealth, {}, { id: randomUUID(), passport })).ok),
    bareApollo: () => overHttp(apollo.said, noOp, '"running":true'),
    gateway: () => overHttp(city.run.gateway!, noOp, '"running":true', token),
  };
  const loads: Record<string, Load[]> = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  let violations = 0;
  for (let round = -1; round < rounds; round++) {
    const order = Object.keys(sides);
    passport = await people.sign(member);
    for (const name of round % 2 === 0 ? order : order.reverse()) {
      const load = await sides[name]!();
      violations += load.wrong;
      // The first round warms up.
      if (round >= 0) loads[name]!.push(load);
    }
  }
  const speeds = (name: string) => loads[name]!.map(({ perSecond }) => perSecond);
  const ratios = {
    rawNats: pairedRatio(speeds('wire'), speeds('rawNats')),
    bareApollo: pairedRatio(speeds('gateway'), speeds('bareApollo')),
  };
  show(
    '64 askers, no-op',
    Object.keys(sides).map((who) => ({
      who,
      'requests/s': Math.round(median(speeds(who))),
      'p99 ms': short(median(loads[who]!.map(({ p99 }) => p99))),
    })),
  );
  const figures = Object.fromEntries(Object.keys(sides).map((who) => [`${who}PerSecond`, Math.round(median(speeds(who)))]));
  raw.end();
  apollo.end();
  await Promise.all([rawClient.close(), wire.close()]);
  await city.stop();
  await rm(folder, { recursive: true, force: true });
  return { bench: 'ask', ratios, violations, figures };
};

const signIn = async (gateway: string, { document, variables }: { document: string; variables: object }): Promise<string> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(gateway, { method: 'POST', headers, body: JSON.stringify({ query: document, variables }) });
  const { data } = (await answer.json()) as { data: Record<string, { token: string }> };
  return Object.values(data)[0]!.token;
};
