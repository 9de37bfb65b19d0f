import { afterEach, describe, expect, it } from '@jest/globals';
import { Counter, metrics } from './metrics.js';
import { type Check, type StatusServer, startStatusServer } from './status-server.js';

let server: StatusServer;
afterEach(() => server.close());
const start = async (checks: Record<string, Check>) => {
  server = await startStatusServer({ service: 'people', port: 0, checks });
};
const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);

describe('the status of a service', () => {
  it('is ready when every check holds', async () => {
    await start({ mysql: async () => [{ 1: 1 }], nats: () => true });
    expect((await get('/health/ready')).status).toBe(200);
  });

  it('is alive but not ready when a check fails, and names the check only', async () => {
    await start({ mysql: () => Promise.reject(new Error('password of sanwei_people is wrong')), nats: () => false, disk: () => true });
    const ready = await get('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([503, { service: 'people', ready: false, failing: ['mysql', 'nats'] }]);
    expect((await get('/health/live')).status).toBe(200);
  });

  it('is not ready when a check does not come back', async () => {
    await start({ mysql: () => new Promise(() => {}) });
    expect((await get('/health/ready')).status).toBe(503);
  });

  it('sends new work away while it drains', async () => {
    await start({});
    server.drain();
    expect((await get('/health/ready')).status).toBe(503);
  });

  it('prints its metrics with the name of the service', async () => {
    await start({});
    new Counter({ name: 'sanwei_probe_total', help: 'probe', registers: [metrics] }).inc();
    expect(await (await get('/metrics')).text()).toMatch(/sanwei_probe_total\{service="people"\} 1/);
  });
});
