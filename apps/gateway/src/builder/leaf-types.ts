import { named } from '@sanwei/contracts';
import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLError,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLScalarType,
  GraphQLString,
  Kind,
  type ValueNode,
} from 'graphql';
import { z } from 'zod';
import type { Names } from './names.js';

/** The schema that was named: `.clone()`, `.min()` and the like make copies that point to it. */
export function original(schema: z.core.$ZodType): z.core.$ZodType {
  const { parent } = schema._zod;
  return parent && named.get(parent) ? original(parent) : schema;
}

/** Scalars and enums, the same for what comes in and what goes out. */
export class LeafTypes {
  private readonly made = new Map<unknown, GraphQLLeafType>();
  constructor(private readonly names: Names) {}

  /** @throws Error with the path, for what GraphQL has no leaf for */
  of(schema: z.core.$ZodType, path: string): GraphQLLeafType {
    const name = named.get(schema);
    if (name) return this.named(original(schema), name, path);
    if (schema instanceof z.ZodEnum) throw new Error(`${path}: a closed list needs a name, see \`choice\``);
    if (schema instanceof z.ZodDate) throw new Error(`${path}: a Date cannot travel, use Instant or Day`);
    if (schema instanceof z.ZodUUID) return GraphQLID;
    if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return GraphQLString;
    if (schema instanceof z.ZodNumber) return schema.isInt ? GraphQLInt : GraphQLFloat;
    if (schema instanceof z.ZodBoolean) return GraphQLBoolean;
    if (schema instanceof z.ZodLiteral) return literal(schema, path);
    throw new Error(`${path}: there is no GraphQL type for zod's "${schema._zod.def.type}"`);
  }

  private named(schema: z.core.$ZodType, { name, words }: { name: string; words: string }, path: string): GraphQLLeafType {
    this.names.claim(name, schema, path);
    const made = this.made.get(schema) ?? (schema instanceof z.ZodEnum ? enumOf(schema, name, words) : scalar(schema, name, words));
    this.made.set(schema, made);
    return made;
  }
}

const literal = (schema: z.ZodLiteral, path: string): GraphQLLeafType => {
  const kinds = new Set([...schema.values].map((value) => typeof value));
  if (kinds.size === 1 && kinds.has('boolean')) return GraphQLBoolean;
  if (kinds.size === 1 && kinds.has('string')) return GraphQLString;
  throw new Error(`${path}: a literal must be text or a boolean`);
};

const enumOf = (schema: z.ZodEnum, name: string, description: string) =>
  new GraphQLEnumType({ name, description, values: Object.fromEntries(schema.options.map((value) => [value, { value }])) });

// What goes out was parsed by the service that answered; only what comes in is checked.
function scalar(schema: z.core.$ZodType, name: string, description: string): GraphQLScalarType {
  const parse = (value: unknown): unknown => {
    if (z.safeParse(schema, value).success) return value;
    throw new GraphQLError(`${name}: ${description}`);
  };
  return new GraphQLScalarType({ name, description, parseValue: parse, parseLiteral: (node) => parse(plain(node)) });
}
const plain = (node: ValueNode): unknown => {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
  return node.kind === Kind.STRING ? node.value : undefined;
};
