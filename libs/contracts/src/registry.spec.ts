import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fieldLabel } from './read-input.js';
import { contracts } from './registry.js';

/** Fields that a person fills in: no ids, no lists of ids, nothing of a page. */
const unlabeled = (schema: z.core.$ZodType, path: string): string[] => {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, field]) => {
      const at = `${path}.${key}`;
      const inner = plain(field as z.core.$ZodType);
      const element = inner instanceof z.ZodArray ? plain(inner.element) : inner;
      if (element instanceof z.ZodUUID || key === 'first' || key === 'after') return [];
      return [...(fieldLabel(field as z.core.$ZodType) ? [] : [at]), ...unlabeled(element, at)];
    });
  return [];
};
const plain = (schema: z.core.$ZodType): z.core.$ZodType => {
  const { innerType } = schema._zod.def as { innerType?: z.core.$ZodType };
  return innerType ? plain(innerType) : schema;
};

describe('what a person fills in', () => {
  it('has a name in Chinese, so that a message about it can be read without its path', () => {
    // The gateway fills in by itself what moves the bytes of a file.
    const forPeople = contracts.filter(({ for: who, subject }) => who.some((one) => one !== 'system') && !/^[a-z]+\.file\./.test(subject));
    expect(forPeople.flatMap(({ input, subject }) => unlabeled(input, subject))).toEqual([]);
  });
});

describe('withdrawing a consent', () => {
  it('asks for nothing but which one, so that nothing that is filled in can stand in its way', () => {
    const withdrawals = contracts.filter(({ subject }) => /\.withdraw-[a-z-]+-consent\./.test(subject));
    expect(withdrawals.map(({ input }) => Object.keys(input.shape))).toEqual([['purpose'], [], []]);
  });
});
