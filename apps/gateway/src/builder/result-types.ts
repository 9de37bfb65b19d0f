import { isDeepStrictEqual } from 'node:util';
import type { Refusals } from '@sanwei/contracts';
import { GraphQLInterfaceType, GraphQLNonNull, GraphQLObjectType, GraphQLString, GraphQLUnionType } from 'graphql';
import { z } from 'zod';
import type { Names } from './names.js';
import type { OutputTypes } from './output-types.js';

const typeName = ({ __typename }: { __typename: string }) => __typename;
const text = new GraphQLNonNull(GraphQLString);
const refusalFields = {
  code: { type: text, description: '原因的代码' },
  message: { type: text, description: '给人看的话：怎么回事、接下来怎么办' },
};

/** Unions of what an operation answers: its output, each of its refusals, and `OtherRefusal` for one newer than this gateway. */
export class ResultTypes {
  readonly refusal = new GraphQLInterfaceType({
    name: 'Refusal',
    description: '没有办成的原因',
    fields: refusalFields,
    resolveType: typeName,
  });
  readonly other = new GraphQLObjectType({
    name: 'OtherRefusal',
    description: '这个版本还不认识的原因',
    interfaces: [this.refusal],
    fields: refusalFields,
  });
  private readonly refusals = new Map<string, { type: GraphQLObjectType; args: z.ZodObject }>();

  constructor(
    private readonly outputs: OutputTypes,
    private readonly names: Names,
  ) {
    names.claim('Refusal', this.refusal, 'Refusal');
    names.claim('OtherRefusal', this.other, 'OtherRefusal');
  }

  union(name: string, output: z.ZodType, refusals: Refusals, path: string): GraphQLUnionType {
    if (!(output instanceof z.ZodObject)) throw new Error(`${path}: with refusals the output must be a view`);
    const done = this.outputs.object(output, path);
    const types = [done, ...Object.entries(refusals).map(([code, { args }]) => this.refusalType(code, args, path)), this.other];
    const union = new GraphQLUnionType({ name, types, resolveType: (value) => value.__typename ?? done.name });
    this.names.claim(name, union, path);
    return union;
  }

  // Two nouns may have a refusal of one name with words of their own, as long as it carries the same.
  private refusalType(code: string, args: z.ZodObject, path: string): GraphQLObjectType {
    const known = this.refusals.get(code);
    if (known && !isDeepStrictEqual(jsonOf(known.args), jsonOf(args)))
      throw new Error(`${path}: the refusal "${code}" carries something else elsewhere`);
    if (known) return known.type;
    for (const key of Object.keys(refusalFields))
      if (key in args.shape) throw new Error(`${path}: the refusal "${code}" cannot carry "${key}"`);
    const fields = () => ({ ...refusalFields, ...this.outputs.fields(args, code) });
    const type = new GraphQLObjectType({ name: code, interfaces: [this.refusal], fields });
    this.names.claim(code, type, path);
    this.refusals.set(code, { type, args });
    return type;
  }
}
const jsonOf = (schema: z.ZodObject) => z.toJSONSchema(schema);

/** What a refusal looks like in an answer; one that is not listed, or carries less than promised, is an `OtherRefusal`. */
export function refusalValue(refusals: Refusals, error: { code: string }): Record<string, unknown> & { __typename: string } {
  const listed = Object.hasOwn(refusals, error.code) ? refusals[error.code] : undefined;
  const args = listed?.args.safeParse(error);
  if (!listed || !args?.success) return { __typename: 'OtherRefusal', code: error.code, message: '没有办成；请更新到最新版本后再试' };
  return { ...args.data, __typename: error.code, code: error.code, message: listed.message(args.data) };
}
