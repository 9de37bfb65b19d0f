import { GraphQLObjectType, GraphQLSchema, validateSchema } from 'graphql';
import type { z } from 'zod';
import { type AddedDoor, type Door, Mutation, Query } from './door.js';
import { InputTypes } from './input-types.js';
import { LeafTypes, original } from './leaf-types.js';
import { Names, operationName } from './names.js';
import { addedField, operationField, type Types } from './operation-fields.js';
import { type Fields, OutputTypes } from './output-types.js';
import { ResultTypes } from './result-types.js';

/**
 * The public schema, made from doors.
 * @throws Error with the path: an output without a name, two things of one name, a union in an input, a Date,
 *   a field added to a type that no operation answers
 */
export function buildSchema(doors: readonly Door[]): GraphQLSchema {
  const names = new Names();
  const leaves = new LeafTypes(names);
  const added = doors.filter((door): door is AddedDoor => door.kind === 'field');
  const addedTo = (schema: z.core.$ZodType, path: string): Fields =>
    addFields(
      {},
      added.filter(({ on }) => !('root' in on) && original(on) === schema),
      path,
      types,
      schema as z.ZodObject,
    );
  const outputs = new OutputTypes(leaves, names, addedTo);
  const types: Types = { inputs: new InputTypes(leaves, names), outputs, results: new ResultTypes(outputs, names) };
  const root = (which: typeof Query | typeof Mutation, kind: 'query' | 'command') => {
    const fields: Fields = {};
    for (const door of doors) {
      if (door.kind !== 'operation' || door.contract.kind !== kind) continue;
      const name = operationName(door.contract);
      if (name in fields) throw new Error(`${door.contract.subject}: the operation "${name}" is already open`);
      fields[name] = operationField(door.contract, types);
    }
    addFields(
      fields,
      added.filter(({ on }) => on === which),
      which.root,
      types,
    );
    names.claim(which.root, which, which.root);
    return Object.keys(fields).length > 0 ? new GraphQLObjectType({ name: which.root, fields }) : undefined;
  };
  const schema = new GraphQLSchema({ query: root(Query, 'query'), mutation: root(Mutation, 'command'), types: [types.results.other] });
  for (const { on, name } of added)
    if (!('root' in on) && !outputs.has(on)) throw new Error(`${name}: no operation answers the type that it is added to`);
  const [problem] = validateSchema(schema);
  if (problem) throw problem;
  return schema;
}

function addFields(fields: Fields, doors: readonly AddedDoor[], path: string, types: Types, schema?: z.ZodObject): Fields {
  for (const door of doors) {
    const at = `${path}.${door.name}`;
    if (door.name in fields || (schema && door.name in schema.shape)) throw new Error(`${at}: there is a field of this name already`);
    fields[door.name] = addedField(door, at, types);
  }
  return fields;
}
