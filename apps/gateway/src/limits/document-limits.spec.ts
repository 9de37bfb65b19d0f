import { describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import { buildSchema } from '../builder/index.js';
import { doors } from '../doors.js';
import { documentLimits } from './document-limits.js';

const schema = buildSchema(doors);
const problems = (document: string) => validate(schema, parse(document), [documentLimits]).map((error) => error.extensions.limit);
const times = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(' ');

describe('the limits of a document', () => {
  it('let the journey of a parent through', () => {
    expect(
      problems(`mutation Enroll($id: ID!, $input: EnrollChildrenInput!) { enrollChildren(commandId: $id, input: $input) {
        ... on Enrolled { places { id rank status offerEndsAt child { name bornOn } schoolClass { name site startsOn endsOn } } }
        ... on Refusal { code message } } }`),
    ).toEqual([]);
    expect(
      problems(
        'query Open($i: ListOpenClassesInput) { listOpenClasses(input: $i) { next items { id name site taken waiting capacity } } }',
      ),
    ).toEqual([]);
  });

  it('let a tool read the schema where that is allowed', () => {
    const ofType = (depth: number): string => (depth === 0 ? 'name' : `name ofType { ${ofType(depth - 1)} }`);
    expect(problems(`{ __schema { types { fields { type { ${ofType(9)} } } } } }`)).toEqual([]);
  });

  it('refuse more than five aliases, also when fragments hold them', () => {
    expect(problems(`{ ${times(5, (i) => `a${i}: findHotline { phone }`)} }`)).toEqual([]);
    expect(problems(`{ ${times(6, (i) => `a${i}: findHotline { phone }`)} }`)).toEqual(['aliases']);
    expect(
      problems('{ a: viewMe { ...F } ...G } fragment F on Viewer { b: id c: id d: id } fragment G on Query { e: viewMe { ...F } }'),
    ).toEqual(['aliases']);
  });

  it('refuse more than ten directives', () => {
    expect(problems(`{ findHotline { ${times(11, () => 'phone @include(if: true)')} } }`)).toEqual(['directives']);
    expect(problems(`{ findHotline { phone ${times(11, () => '@skip(if: false)')} } }`)).toEqual(['directives']);
  });

  it('refuse more than eight levels', () => {
    const nested = (depth: number): string => (depth === 0 ? 'code' : `... on Refusal { ${nested(depth - 1)} }`);
    expect(problems(`mutation { signOut(commandId: "x") { ${nested(12)} } }`)).toEqual([]);
    const deep = (depth: number): string => (depth === 0 ? 'id' : `child { ${deep(depth - 1)} }`);
    expect(problems(`{ listMyPlaces { items { ${deep(7)} } } }`)).toEqual(['depth']);
  });

  it('count a page as often as it asks for rows, and 50 times when only the variables know', () => {
    const page = (first: string) => `query ($n: Int) { listMyNotices(input: { first: ${first} }) { items { ${times(45, () => 'id')} } } }`;
    expect(problems(page('5'))).toEqual([]);
    expect(problems(page('50'))).toEqual(['cost']);
    expect(problems(page('$n'))).toEqual(['cost']);
    expect(problems(`{ parkedLines(service: people) { items { ${times(45, () => 'id')} } } }`)).toEqual([]);
  });

  it('count lists inside lists', () => {
    const classes = `items { ${times(30, () => 'schoolClass { name }')} }`;
    expect(problems(`{ listMyPlaces { ${classes} } }`)).toEqual([]);
    expect(problems(`{ listMyPlaces { ${times(4, () => classes)} } }`)).toEqual(['cost']);
  });

  it('measure spreads of spreads at once, however often they double', () => {
    const doubling = times(40, (i) => `fragment F${i} on Place { id ...F${i + 1} ...F${i + 1} }`);
    expect(problems(`{ listMyPlaces { items { ...F0 } } } ${doubling} fragment F40 on Place { id }`)).toEqual(['cost']);
  });

  it('end at a fragment inside itself', () => {
    expect(problems('{ viewMe { ...F } } fragment F on Viewer { id ...F }')).toEqual([]);
  });

  it('refuse the same operation twice in one document, so that attempts cannot hide behind aliases', () => {
    const signIn = (name: string) => `${name}: signInStaff(commandId: "x", input: { username: "a", password: "b" }) { __typename }`;
    expect(problems(`mutation { ${signIn('a')} }`)).toEqual([]);
    expect(problems(`mutation { ${signIn('a')} ${signIn('b')} }`)).toEqual(['mutation']);
    expect(problems(`mutation { ${signIn('a')} ... on Mutation { ...F } } fragment F on Mutation { ${signIn('b')} }`)).toEqual([
      'mutation',
    ]);
  });
});
