import { describe, expect, it } from '@jest/globals';
import { Queue } from './queue.js';

/** A writer that stops at each batch until it is let go. */
const aWriter = () => {
  const batches: string[][] = [];
  const held: (() => void)[] = [];
  let holds = true;
  const act = async (batch: readonly string[]) => {
    batches.push([...batch]);
    if (holds) await new Promise<void>((resolve) => held.push(resolve));
    return batch.map((item) => `${item}!`);
  };
  const letGo = () => {
    for (const one of held.splice(0)) one();
  };
  return {
    batches,
    act,
    /** Lets go what is being written, and waits until the next batch has been taken. */
    go: async () => {
      letGo();
      await turn();
      await turn();
    },
    goOnForever: () => {
      holds = false;
      letGo();
    },
  };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a line of waiting askings', () => {
  it('takes together what came in one turn, and then what has come meanwhile, in order', async () => {
    const { batches, act, go } = aWriter();
    const queue = new Queue(10, 100, act);
    const replies = ['a', 'b', 'c'].map((item) => queue.put('', item));
    await turn();
    replies.push(queue.put('', 'd'), queue.put('', 'e'));
    await turn();
    expect(batches).toEqual([['a', 'b', 'c']]);
    await go();
    expect(batches).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
    await go();
    expect(await Promise.all(replies)).toEqual(['a!', 'b!', 'c!', 'd!', 'e!']);
  });

  it('takes no more at once than it may', async () => {
    const { batches, act, goOnForever } = aWriter();
    const queue = new Queue(2, 100, act);
    const replies = ['a', 'b', 'c', 'd', 'e'].map((item) => queue.put('', item));
    await turn();
    goOnForever();
    expect(await Promise.all(replies)).toEqual(['a!', 'b!', 'c!', 'd!', 'e!']);
    expect(batches).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  it('sends people away when it is full, and lets them in again when it is shorter', async () => {
    const { act, goOnForever } = aWriter();
    const queue = new Queue(1, 2, act);
    const replies = [queue.put('', 'a'), queue.put('', 'b')];
    expect(queue.put('', 'c')).toBeNull();
    await turn();
    replies.push(queue.put('', 'd'));
    expect([queue.put('', 'e'), queue.put('another line', 'f')]).toEqual([null, null]);
    goOnForever();
    expect(await Promise.all(replies)).toEqual(['a!', 'b!', 'd!']);
    expect(await queue.put('', 'g')).toBe('g!');
  });

  it('holds up no other line', async () => {
    const { batches, act, goOnForever } = aWriter();
    const queue = new Queue(1, 100, act);
    const replies = [queue.put('slow', 'a'), queue.put('slow', 'b'), queue.put('quick', 'c')];
    await turn();
    expect(batches).toEqual([['a'], ['c']]);
    goOnForever();
    expect(await Promise.all(replies)).toEqual(['a!', 'b!', 'c!']);
  });

  it('goes on after a batch that failed, and only that batch hears of it', async () => {
    const queue = new Queue<string, string>(1, 100, async ([item]) => {
      if (item === 'bad') throw new Error('a defect');
      return [`${item}!`];
    });
    const settled = await Promise.allSettled(['a', 'bad', 'c'].map((item) => queue.put('', item)));
    expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message))).toEqual([
      'a!',
      'a defect',
      'c!',
    ]);
  });
});
