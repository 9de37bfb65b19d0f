import { describe, expect, it } from '@jest/globals';
import { Reach } from '../ask/reach.js';
import { bring } from './bring.js';

const aReach = (lost = false) => {
  const reach = new Reach();
  const told: boolean[] = [];
  const ready = lost ? reach.watch(Promise.reject(new Error('away'))).catch(() => undefined) : Promise.resolve();
  return { reach, told, ready: ready.then(() => void reach.onChange(() => told.push(reach.isLost()))) };
};
const gone = () => Promise.reject(new Error('404'));
const yes = async () => true;
const no = async () => false;

describe('a script that is wanted', () => {
  it('comes', async () => {
    const { reach, told, ready } = aReach();
    await ready;
    expect(await bring(async () => 'part', no, reach)).toEqual({ kind: 'here', part: 'part' });
    expect(told).toEqual([]);
  });

  it('and is not there any more after a new build is no lost network, not for a moment', async () => {
    const { reach, told, ready } = aReach();
    await ready;
    expect(await bring(gone, yes, reach)).toEqual({ kind: 'renewed' });
    expect(told).toEqual([]);
  });

  it('after a new build tells that the network is there again', async () => {
    const { reach, told, ready } = aReach(true);
    await ready;
    expect(reach.isLost()).toBe(true);
    expect(await bring(gone, yes, reach)).toEqual({ kind: 'renewed' });
    expect(told).toEqual([false]);
  });

  it('and does not come because nothing answers is a lost network', async () => {
    const { reach, told, ready } = aReach();
    await ready;
    expect(await bring(gone, no, reach)).toEqual({ kind: 'lost' });
    expect(told).toEqual([true]);
  });
});
