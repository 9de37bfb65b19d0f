import { described, named } from '@sanwei/contracts';
import { type GraphQLInputFieldConfigMap, GraphQLInputObjectType, type GraphQLInputType, GraphQLList, GraphQLNonNull } from 'graphql';
import { z } from 'zod';
import { type LeafTypes, original } from './leaf-types.js';
import { capital, type Names } from './names.js';

/** Input types; an object without a name of its own is named after its path: `PublishProgramClassesInput`. */
export class InputTypes {
  private readonly made = new Map<unknown, GraphQLInputObjectType>();
  constructor(
    private readonly leaves: LeafTypes,
    private readonly names: Names,
  ) {}

  /** @param name how the type is called before `Input`, if it has no name of its own */
  object(schema: z.ZodObject, name: string, path: string): GraphQLInputObjectType {
    const own = named.get(schema);
    const view = original(schema) as z.ZodObject;
    const typeName = `${own?.name ?? name}Input`;
    const known = this.made.get(view);
    if (known) return known;
    this.names.claim(typeName, view, path);
    const made = new GraphQLInputObjectType({ name: typeName, description: own?.words, fields: () => this.fields(view, name, path) });
    this.made.set(view, made);
    return made;
  }

  fields({ shape }: z.ZodObject, name: string, path: string): GraphQLInputFieldConfigMap {
    return Object.fromEntries(
      Object.entries(shape).map(([key, schema]) => {
        const fallback = defaultOf(schema);
        const type = this.of(schema, `${name}${capital(key)}`, `${path}.${key}`);
        return [key, { type, description: described.get(schema)?.words, ...(fallback === undefined ? {} : { defaultValue: fallback }) }];
      }),
    );
  }

  private of(schema: z.core.$ZodType, name: string, path: string): GraphQLInputType {
    const { inner, absent, takesNull } = unwrapInput(schema);
    const type = this.nullable(inner, name, path);
    return absent || takesNull ? type : new GraphQLNonNull(type);
  }

  private nullable(schema: z.core.$ZodType, name: string, path: string) {
    if (schema instanceof z.ZodObject) return this.object(schema, name, path);
    if (schema instanceof z.ZodArray) return new GraphQLList(this.of(schema.element, name, `${path}[]`));
    if (schema instanceof z.ZodUnion) throw new Error(`${path}: a union cannot come in, GraphQL has no such input`);
    return this.leaves.of(schema, path);
  }
}

/** What stands inside; `absent`: it may be left out; `takesNull`: null is a value of it. */
export function unwrapInput(schema: z.core.$ZodType): { inner: z.core.$ZodType; absent: boolean; takesNull: boolean } {
  if (schema instanceof z.ZodNullable) return { ...unwrapInput(schema.unwrap()), takesNull: true };
  if (schema instanceof z.ZodOptional) return { ...unwrapInput(schema.unwrap()), absent: true };
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodCatch)
    return { ...unwrapInput(schema.def.innerType), absent: true };
  if (schema instanceof z.ZodReadonly) return unwrapInput(schema.def.innerType);
  if (schema instanceof z.ZodPipe) return unwrapInput(schema.def.in);
  return { inner: schema, absent: false, takesNull: false };
}

// Null as a default says nothing that "optional" does not say already.
const defaultOf = (schema: z.core.$ZodType): unknown =>
  schema instanceof z.ZodDefault ? (schema.def.defaultValue ?? undefined) : undefined;
