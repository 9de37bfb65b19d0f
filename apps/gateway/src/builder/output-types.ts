import { described, named } from '@sanwei/contracts';
import { type GraphQLFieldConfigMap, GraphQLList, GraphQLNonNull, GraphQLObjectType, type GraphQLOutputType } from 'graphql';
import { z } from 'zod';
import type { Context } from './asker.js';
import { type LeafTypes, original } from './leaf-types.js';
import type { Names } from './names.js';

export type Fields = GraphQLFieldConfigMap<unknown, Context>;
/** The fields that joins and extras add to a type. */
export type AddedTo = (schema: z.core.$ZodType, path: string) => Fields;

/** Object types from views; a view is one type, wherever it is used. */
export class OutputTypes {
  private readonly made = new Map<unknown, GraphQLObjectType>();
  constructor(
    private readonly leaves: LeafTypes,
    private readonly names: Names,
    private readonly addedTo: AddedTo,
  ) {}

  /** Non-null unless the schema allows null or absence. */
  of(schema: z.core.$ZodType, path: string): GraphQLOutputType {
    const { inner, nullable } = unwrap(schema);
    const type = this.nullable(inner, path);
    return nullable ? type : new GraphQLNonNull(type);
  }

  nullable(schema: z.core.$ZodType, path: string): GraphQLObjectType | Exclude<GraphQLOutputType, GraphQLNonNull<never>> {
    const { inner } = unwrap(schema);
    if (inner instanceof z.ZodObject) return this.object(inner, path);
    if (inner instanceof z.ZodArray) return new GraphQLList(this.of(inner.element, `${path}[]`));
    if (inner instanceof z.ZodUnion) throw new Error(`${path}: a union cannot go out, name one view with all the fields`);
    return this.leaves.of(inner, path);
  }

  object(schema: z.ZodObject, path: string): GraphQLObjectType {
    const name = named.get(schema);
    if (!name) throw new Error(`${path}: an object that goes out needs a name, see \`view\``);
    const view = original(schema) as z.ZodObject;
    this.names.claim(name.name, view, path);
    const made =
      this.made.get(view) ??
      new GraphQLObjectType({
        name: name.name,
        description: name.words,
        fields: () => ({ ...this.fields(view, name.name), ...this.addedTo(view, name.name) }),
      });
    this.made.set(view, made);
    return made;
  }

  fields({ shape }: z.ZodObject, path: string): Fields {
    return Object.fromEntries(
      Object.entries(shape).map(([key, schema]) => [
        key,
        { type: this.of(schema, `${path}.${key}`), description: described.get(schema)?.words },
      ]),
    );
  }

  has(schema: z.core.$ZodType): boolean {
    return this.made.has(original(schema));
  }
}

/** What stands inside `.nullable()`, `.optional()`, defaults, pipes and read-only. */
export function unwrap(schema: z.core.$ZodType): { inner: z.core.$ZodType; nullable: boolean } {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return { ...unwrap(schema.unwrap()), nullable: true };
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodReadonly || schema instanceof z.ZodCatch)
    return unwrap(schema.def.innerType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.out);
  return { inner: schema, nullable: false };
}
