import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@nats-io/transport-node';
import { openPassport } from '@sanwei/contracts/people/login';
import { raiseCity } from '@sanwei/deploy/city/city';
import { schemaName, secretsOf } from '@sanwei/deploy/city/environments';
import { connectWire, signerOf } from '@sanwei/wire';
import { type Load, overWire } from './ask/load.js';
import { peer } from './ask/peers.js';
import { type BenchResult, median, pairedRatio, short, show, timed } from './figures.js';
import { type Account, openAccounts, signIn, stampede } from './sign-in/staff.js';
import { loopDelay, memoryNow, peakMemory } from './sign-in/watch.js';

const rounds = 5;
const widths = [8, 64] as const;
const times = { 8: 6, 64: 2 } as const;

/**
 * Signing in with a password, and the check of a session, each against its bare work in a process of the same shape: NATS, then argon2 of the
 * same cost, or one SELECT. Then what 64 passwords at once do to the service: memory, event loop, and how long sessions wait meanwhile.
 * The limit is the hash: by design it fills a core and 19 MiB for some tens of milliseconds.
 */
export const run = async (): Promise<BenchResult> => {
  const folder = await mkdtemp(join(tmpdir(), 'sanwei-bench-'));
  const city = await raiseCity({ folder, say: () => undefined, keepAlive: false, only: 'people' });
  const servers = [city.nats.address];
  const own = secretsOf(city.secrets, 'people');
  const gateway = secretsOf(city.secrets, 'gateway');
  const at = [String(city.mysql.port), 'sanwei_people', own.dml, schemaName('people')];
  const bare = await peer('../sign-in/bare-people.js', city.nats.address, own.nats, ...at);
  const raw = await connect({ servers, user: 'people', pass: own.nats, inboxPrefix: '_INBOX_people' });
  const wire = await connectWire(
    { servers, user: 'gateway', password: gateway.nats },
    'gateway',
    await signerOf('gateway', gateway.passport),
  );
  const accounts = await openAccounts(wire, await signerOf('people', own.passport), 64);
  const tokens = await Promise.all(accounts.map((account) => signIn(wire, account).then((told) => ('token' in told ? told.token : ''))));
  let violations = tokens.filter((token) => token === '').length;

  const rawAsk = async (subject: string, said: string) => (await raw.request(subject, said, { timeout: 30_000 })).json();
  const passwords = async (some: readonly Account[], each: number): Promise<number> => {
    let checked = 0;
    const ms = await timed(async () => {
      const told = await stampede(wire, some, each);
      checked = told.checked;
      violations += told.wrong;
    });
    return (checked * 1_000) / ms;
  };
  const hashes = async (width: number, each: number): Promise<number> => {
    const one = async (_: unknown, i: number) => {
      const all = [...(i % 8 === 0 ? ['not the right one'] : []), ...Array.from({ length: each }, () => 'the right one')];
      for (const said of all) if ((await rawAsk('people.raw.verify', said)) !== (said === 'the right one')) violations += 1;
      return all.length;
    };
    let checked = 0;
    const ms = await timed(async () => {
      for (const count of await Promise.all(Array.from({ length: width }, one))) checked += count;
    });
    return (checked * 1_000) / ms;
  };
  let next = 0;
  const aToken = () => tokens[next++ % tokens.length]!;
  const session = async (passport: string) =>
    (await wire.ask(openPassport, { token: aToken(), used: true }, { id: randomUUID(), passport })).ok;
  // The gateway makes its own passport once a minute; here each round does.
  const sessions = async (width: number, ms?: number): Promise<Load> => {
    const passport = await wire.signAsSystem();
    return overWire(() => session(passport), width, ms);
  };
  const selects = (width: number) => overWire(async () => (await rawAsk('people.raw.select', aToken())) !== null, width);

  const speeds = { ours8: [], bare8: [], ours64: [], bare64: [], sessions: [], selects: [] } as Record<string, number[]>;
  const p99 = { sessions: [] as number[], selects: [] as number[] };
  const sides: [string, () => Promise<number>][] = [
    ...widths.flatMap((width): [string, () => Promise<number>][] => [
      [`ours${width}`, () => passwords(accounts.slice(0, width), times[width])],
      [`bare${width}`, () => hashes(width, times[width])],
    ]),
    ...(['sessions', 'selects'] as const).map((who): [string, () => Promise<number>] => [
      who,
      async () => {
        const load = await (who === 'sessions' ? sessions(64) : selects(64));
        violations += load.wrong;
        p99[who].push(load.p99);
        return load.perSecond;
      },
    ]),
  ];
  for (let round = -1; round < rounds; round++)
    for (const [name, side] of round % 2 === 0 ? sides : [...sides].reverse()) {
      const speed = await side();
      // The first round warms up.
      if (round >= 0) speeds[name]!.push(speed);
    }

  const { pid, ready } = city.processes.get('people')!;
  const alone = await sessions(4, 2_000);
  const before = await memoryNow(pid);
  await loopDelay(ready);
  let beside: Load = alone;
  const peak = await peakMemory(pid, async () => {
    const all = stampede(wire, accounts, 4);
    beside = await sessions(4, 2_000);
    violations += (await all).wrong + beside.wrong;
  });
  const delay = await loopDelay(ready);
  const after = await memoryNow(pid);
  violations += alone.wrong;

  bare.end();
  await Promise.all([raw.close(), wire.close()]);
  await city.stop();
  await rm(folder, { recursive: true, force: true });
  const perSecond = Object.fromEntries(Object.entries(speeds).map(([who, all]) => [who, Math.round(median(all))]));
  show(
    'passwords and sessions per second',
    Object.entries(perSecond).map(([who, figure]) => ({ who, 'per second': figure })),
  );
  const figures = {
    ...Object.fromEntries(Object.entries(perSecond).map(([who, figure]) => [`${who}PerSecond`, figure])),
    sessionsP99Ms: short(median(p99.sessions)),
    selectsP99Ms: short(median(p99.selects)),
    sessionP99AloneMs: short(alone.p99),
    sessionP99StampedeMs: short(beside.p99),
    sessionsPerSecondStampede: Math.round(beside.perSecond),
    loopDelayP99StampedeMs: short(delay),
    ...{ beforeMb: before, peakMb: peak, afterMb: after },
  };
  show(
    '64 passwords at once',
    Object.entries(figures).map(([what, figure]) => ({ what, figure })),
  );
  const ratios = {
    bareVerify8: pairedRatio(speeds.ours8!, speeds.bare8!),
    bareVerify64: pairedRatio(speeds.ours64!, speeds.bare64!),
    bareSelect: pairedRatio(speeds.sessions!, speeds.selects!),
  };
  return { bench: 'sign-in', ratios, violations, figures };
};
