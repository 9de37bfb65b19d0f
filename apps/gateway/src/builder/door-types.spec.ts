import { describe, expect, it } from '@jest/globals';
import { defineQuery, view } from '@sanwei/contracts';
import { findChildren, listMyChildren } from '@sanwei/contracts/childcare/child';
import { Place } from '@sanwei/contracts/childcare/enrollment';
import { findClasses, SchoolClass } from '@sanwei/contracts/childcare/program';
import { ClassId } from '@sanwei/contracts/id';
import { z } from 'zod';
import { buildSchema } from './build-schema.js';
import { extra, join, joinMany, open, Query } from './door.js';

// Only compiled: each line under a `@ts-expect-error` would be an error of the type check if it passed.
const wrong = () => {
  // @ts-expect-error there is no such field
  join(Place, 'child', { from: 'kidId', ask: findChildren });
  // @ts-expect-error the id of a class finds no child
  join(Place, 'child', { from: 'classId', ask: findChildren });
  // @ts-expect-error the id of a child finds no class
  join(Place, 'schoolClass', { from: 'childId', ask: findClasses });
  // @ts-expect-error text is no id
  join(SchoolClass, 'again', { from: 'name', ask: findClasses });
  // @ts-expect-error it takes no keys
  join(Place, 'children', { from: 'childId', ask: listMyChildren });
  // @ts-expect-error its answer has no items
  join(Place, 'schoolClass', { from: 'classId', ask: defineQuery('a.b.c.v1', { ...findClasses, output: SchoolClass }) });
  // @ts-expect-error the program of a class is no class
  joinMany(Place, 'classes', { from: 'classId', ask: findClasses, by: 'programId' });
  // @ts-expect-error a number is no text
  extra(Place, 'words', { words: '说明', output: z.string(), resolve: async (place) => place.rank });
  // @ts-expect-error there is no such field in the row
  extra(Place, 'words', { words: '说明', output: z.string(), resolve: async (place) => place.remark });
  // @ts-expect-error a view of another shape
  extra(Query, 'one', { words: '一个', output: SchoolClass, resolve: async () => ({ id: 'x' }) });
  // @ts-expect-error the field of the input has another name
  extra(Query, 'two', { words: '两个', output: z.int(), input: z.object({ most: z.int() }), resolve: async (_, __, { least }) => least });
};

describe('the types of doors', () => {
  it('let the right ids, answers and fields through', () => {
    const found = view('Found', { classIds: z.array(ClassId) }, '找到的');
    const findMore = defineQuery('childcare.program.find-more.v1', { words: '找', for: ['anyone'], input: z.object({}), output: found });
    const doors = [open(findMore), joinMany(found, 'classes', { from: 'classIds', ask: findClasses, by: 'id' })];
    expect(buildSchema(doors).getType('Found')?.toString()).toBe('Found');
    expect(wrong).toBeInstanceOf(Function);
  });
});
