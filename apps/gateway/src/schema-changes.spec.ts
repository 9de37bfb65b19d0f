import { describe, expect, it } from '@jest/globals';
import { breakingChanges } from './schema-changes.js';

const before = 'type Query { listPlaces(first: Int): [String!] } enum Status { waiting }';

describe('a change of the public schema', () => {
  it('may add fields, arguments that can be left out, and types', () => {
    const after = 'type Query { listPlaces(first: Int, after: String): [String!] more: Int } enum Status { waiting }';
    expect(breakingChanges(before, after)).toEqual([]);
  });

  it('is named when it takes something away from a client', () => {
    const after = 'type Query { listPlaces(first: Int!): [String!] } enum Status { admitted }';
    expect(breakingChanges(before, after).join('\n')).toMatch(/first[\s\S]*waiting/);
  });
});
