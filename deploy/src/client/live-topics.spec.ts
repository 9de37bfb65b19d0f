import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { mostTopics } from '@sanwei/console/ask/most-topics';
import type { Actor } from '@sanwei/contracts';
import { allowedTopics } from '@sanwei/gateway/live/topics';

const topicsOf = (count: number) => Array.from({ length: count }, () => `program.${randomUUID()}`);
const member = { id: randomUUID(), grants: [] } as unknown as Actor;

describe('a stream of hints', () => {
  it('has room for as many topics as the console opens, and for no more', () => {
    const topics = topicsOf(mostTopics);
    expect(allowedTopics(topics.join(), member)).toEqual(new Set(topics));
    expect(allowedTopics(topicsOf(mostTopics + 1).join(), member)).toBeNull();
  });
});
