import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Role } from '@sanwei/contracts';
import { person } from '@sanwei/testing';
import { allowedTopics } from './topics.js';

const hears = (topic: string, role: Role) => allowedTopics(topic, person(randomUUID(), role)) !== null;

describe.each(['import', 'roster', 'export'])('a hint of one %s', (kind) => {
  it('is for whoever may look at such a one', () => {
    expect(hears(`${kind}.${randomUUID()}`, 'branchClerk')).toBe(true);
    expect(hears(`${kind}.${randomUUID()}`, 'member')).toBe(false);
    expect(hears(`${kind}.${randomUUID()}`, 'programEditor')).toBe(false);
  });
  it.each(['', 'all', '*', `${randomUUID()}.more`])('is of one alone: “%s” names none', (id) =>
    expect(hears(`${kind}.${id}`, 'branchClerk')).toBe(false),
  );
});

it.each(['toString', 'constructor', '__proto__', 'sheet'])('of a kind that there is not, %s, nothing is heard', (kind) =>
  expect(hears(`${kind}.${randomUUID()}`, 'branchClerk')).toBe(false),
);
