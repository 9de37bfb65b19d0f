import { describe, expect, it } from '@jest/globals';
import { oneAfterAnother } from './one-after-another.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('two taps of one command', () => {
  it('run one after the other, and another command beside them', async () => {
    const said: string[] = [];
    const act = (name: string) => async () => {
      said.push(`${name} begins`);
      await turn();
      said.push(`${name} ends`);
    };
    await Promise.all([oneAfterAnother('x', act('first')), oneAfterAnother('x', act('second')), oneAfterAnother('y', act('other'))]);
    expect(said.filter((line) => !line.startsWith('other'))).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(said.indexOf('other begins')).toBeLessThan(said.indexOf('first ends'));
  });

  it('each get their own answer, also when the first one breaks', async () => {
    const broken = oneAfterAnother('x', () => Promise.reject(new Error('a defect')));
    const second = oneAfterAnother('x', async () => 2);
    await expect(broken).rejects.toThrow('a defect');
    expect(await second).toBe(2);
  });
});
