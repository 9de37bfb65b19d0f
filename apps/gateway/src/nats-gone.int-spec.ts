import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findHotline } from '@sanwei/contracts/counseling/hotline';
import { ownNats } from '@sanwei/testing';
import { aGateway, aSmallService, codesOf, type SmallService, type TestGateway } from './a-gateway.example.js';

let nats: Awaited<ReturnType<typeof ownNats>>;
let counseling: SmallService;
let gateway: TestGateway;

beforeAll(async () => {
  nats = await ownNats();
  counseling = await aSmallService(
    'counseling',
    [[findHotline, () => ({ phone: null, nationalPhone: '12356', words: '在' })]],
    nats.settingsFor,
  );
  gateway = await aGateway({ nats: nats.settingsFor });
});
afterAll(async () => {
  await gateway.stop();
  await counseling.stop();
  await nats.remove();
});

const ask = () => gateway.post('{ findHotline { nationalPhone } }');
const ready = async () => (await fetch(`${gateway.url}/health/ready`)).status;

describe('when NATS is killed', () => {
  it('the gateway says that it is not ready, answers UNAVAILABLE, and goes on by itself when NATS is back', async () => {
    expect([codesOf(await ask()), await ready()]).toEqual([[], 200]);
    await nats.kill('SIGKILL');
    expect([codesOf(await ask()), await ready()]).toEqual([['UNAVAILABLE'], 503]);
    await nats.restart();
    let answer = await ask();
    while (codesOf(answer).length > 0) answer = await ask();
    expect([answer.body.data, await ready()]).toEqual([{ findHotline: { nationalPhone: '12356' } }, 200]);
  });
});
