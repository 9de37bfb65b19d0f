import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, type NatsConnection, type Subscription } from '@nats-io/transport-node';
import { heardAt, type Service, serviceIn, services, servicesWithRows } from '@sanwei/contracts';
import { contracts, facts } from '@sanwei/contracts/registry';
import { natsFor } from '@sanwei/testing';

const open = new Map<Service | 'probe', NatsConnection>();
const of = (name: Service | 'probe') => open.get(name)!;
beforeAll(async () => {
  for (const name of [...services, 'probe'] as const) {
    const { servers, user, password } = natsFor(name);
    open.set(name, await connect({ servers, user, pass: password, inboxPrefix: `_INBOX_${name}`, reconnect: false }));
  }
});
afterAll(async () => {
  for (const connection of open.values()) await connection.close();
});

/** Whether the broker lets the user listen. A refusal comes before the answer to the ping that follows. */
const mayHear = async (name: Service, subject: string, queue?: string): Promise<boolean> => {
  const subscription: Subscription = of(name).subscribe(subject, queue ? { queue } : {});
  const ended = (async () => {
    for await (const _ of subscription);
  })().then(
    () => false,
    () => true,
  );
  await of(name).flush();
  await of(name).flush();
  const refused = await Promise.race([ended, new Promise<boolean>((resolve) => setImmediate(() => resolve(false)))]);
  subscription.unsubscribe();
  return !refused;
};
/** Those of the subjects that reach anybody when this user sends to them. */
const carried = async (name: Service, subjects: readonly string[]): Promise<string[]> => {
  const mark = randomUUID();
  const heard: string[] = [];
  const listening = of('probe').subscribe('>', {
    callback: (_, message) => {
      if (message.string() === mark) heard.push(message.subject);
    },
  });
  await of('probe').flush();
  for (const subject of subjects) of(name).publish(subject, mark);
  await of(name).flush();
  await of('probe').flush();
  listening.unsubscribe();
  return heard;
};
const pairs = services.flatMap((service) => services.filter((other) => other !== service).map((other) => [service, other] as const));

describe('the NATS user of a service', () => {
  it.each(servicesWithRows)('hears its own subjects and replies: %s', async (service) => {
    expect(await mayHear(service, `${service}.>`)).toBe(true);
    expect(await mayHear(service, `_INBOX_${service}.>`)).toBe(true);
  });

  it.each(pairs)('of %s hears nothing of %s, alone or as one of a group', async (service, other) => {
    const subjects = [
      `${other}.>`,
      `_INBOX_${other}.>`,
      ...contracts.filter(({ subject }) => serviceIn(subject) === other).map(({ subject }) => subject),
    ];
    const heard: string[] = [];
    for (const subject of subjects) {
      if (await mayHear(service, subject)) heard.push(subject);
      if (await mayHear(service, subject, other)) heard.push(`${subject} in the group ${other}`);
    }
    expect(heard).toEqual([]);
  });

  it.each(services)('hears nothing through a wildcard, and nothing of the broker itself: %s', async (service) => {
    const heard: string[] = [];
    for (const subject of [
      '>',
      '*',
      '*.>',
      '_INBOX.>',
      '_INBOX_*.>',
      '*.*.*.v1',
      '$SYS.>',
      '*.hears.>',
      ...(service === 'gateway' ? [] : ['hint.>']),
    ])
      if (await mayHear(service, subject)) heard.push(subject);
    expect(heard).toEqual([]);
  });

  it.each(services)('asks what the contracts say and nothing else: %s', async (service) => {
    const may = contracts.filter(({ subject, askedBy }) => askedBy.includes(service) || serviceIn(subject) === service);
    expect(
      (
        await carried(
          service,
          contracts.map(({ subject }) => subject),
        )
      ).sort(),
    ).toEqual(may.map(({ subject }) => subject).sort());
  });

  it.each(services)('tells only what has happened with itself: %s', async (service) => {
    const all = facts.flatMap((fact) => fact.heardBy.map((hearer) => ({ by: serviceIn(fact.subject), at: heardAt(hearer, fact) })));
    const may = all.filter(({ by, at }) => by === service || (service !== 'gateway' && at.startsWith(`${service}.`)));
    expect(
      (
        await carried(
          service,
          all.map(({ at }) => at),
        )
      ).sort(),
    ).toEqual(may.map(({ at }) => at).sort());
    const hints = services.filter((other) => other !== service).map((other) => `hint.${other}.person.x`);
    expect(await carried(service, hints)).toEqual([]);
  });

  it.each(pairs)('of %s puts nothing into the inbox of %s that was not asked of it', async (service, other) => {
    expect(
      await carried(service, [`_INBOX_${other}.${randomUUID()}`, `_INBOX_${other}.a.b`, '_INBOX.a.b', '$SYS.REQ.SERVER.PING']),
    ).toEqual([]);
  });
});
