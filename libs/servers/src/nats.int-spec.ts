import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, type NatsConnection, type Subscription } from '@nats-io/transport-node';
import { natsFor, ownNats } from '@sanwei/testing';

const open: NatsConnection[] = [];
const signIn = async (name: Parameters<typeof natsFor>[0]) => {
  const { servers, user, password } = natsFor(name);
  const connection = await connect({ servers, user, pass: password, inboxPrefix: `_INBOX_${name}`, reconnect: false });
  open.push(connection);
  return connection;
};
const denial = async (subscription: Subscription) => {
  try {
    for await (const message of subscription) return `heard ${message.subject}`;
  } catch (error) {
    return String(error);
  }
  return 'ended';
};

describe('the private NATS', () => {
  let childcare: NatsConnection;
  let gateway: NatsConnection;
  beforeAll(async () => {
    [childcare, gateway] = await Promise.all([signIn('childcare'), signIn('gateway')]);
  });
  afterAll(() => Promise.all(open.map((connection) => connection.close())));

  it('refuses somebody without a name', async () => {
    await expect(connect({ servers: natsFor('people').servers, reconnect: false })).rejects.toThrow(/authorization/i);
  });

  it('refuses a wrong password', async () => {
    const { servers, user } = natsFor('people');
    await expect(connect({ servers, user, pass: 'guess', reconnect: false })).rejects.toThrow(/authorization/i);
  });

  it('lets the gateway ask a service and the service reply', async () => {
    childcare.subscribe('childcare.health.check-health.v1', { callback: (_, message) => void message.respond('alive') });
    await childcare.flush();
    expect((await gateway.request('childcare.health.check-health.v1', '', { timeout: 2_000 })).string()).toBe('alive');
  });

  it('refuses a service that listens to the subjects of another', async () => {
    expect(await denial(childcare.subscribe('counseling.>'))).toMatch(/permission/i);
  });

  it('refuses a service that listens to the replies of others', async () => {
    expect(await denial(childcare.subscribe('_INBOX_people.>'))).toMatch(/permission/i);
  });

  it('does not carry what a service may not ask', async () => {
    const probe = await signIn('probe');
    const heard: string[] = [];
    probe.subscribe('>', { callback: (_, message) => void heard.push(message.subject) });
    await probe.flush();
    childcare.publish('counseling.note.read-note.v1');
    childcare.publish('people.hears.counseling.somebody-spoke.v1');
    childcare.publish('people.hears.childcare.enrolled.v1');
    await childcare.flush();
    await probe.flush();
    expect(heard).toContain('people.hears.childcare.enrolled.v1');
    expect(heard.filter((subject) => subject.includes('counseling'))).toEqual([]);
  });

  it('comes back on the same port after being killed', async () => {
    const nats = await ownNats();
    const { port, pid } = nats;
    await nats.kill('SIGKILL');
    await nats.restart();
    expect(nats.port).toBe(port);
    expect(nats.pid).not.toBe(pid);
    const { servers, user, password } = nats.settingsFor('people');
    const connection = await connect({ servers, user, pass: password, reconnect: false });
    await connection.close();
    await nats.remove();
  });
});
