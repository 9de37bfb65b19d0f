import { CommandId, type InvalidField, type Request, readInput } from '@sanwei/contracts';
import { type GraphQLFieldConfig, GraphQLID, type GraphQLInputType, GraphQLNonNull } from 'graphql';
import type { z } from 'zod';
import type { Context } from './asker.js';
import type { AddedDoor } from './door.js';
import { invalidInput, isWireError } from './graphql-errors.js';
import type { InputTypes } from './input-types.js';
import { capital, operationName } from './names.js';
import type { OutputTypes } from './output-types.js';
import { type ResultTypes, refusalValue } from './result-types.js';
import { settleNulls } from './settle-nulls.js';

type Field = GraphQLFieldConfig<unknown, Context>;
/** What a field's contract says of arguments as they were sent, before GraphQL has looked at them. Stands in `extensions.wrongIn`. */
export type WrongIn = (args: Readonly<Record<string, unknown>>) => InvalidField[];
export type Types = { inputs: InputTypes; outputs: OutputTypes; results: ResultTypes };
const commandId = {
  type: new GraphQLNonNull(GraphQLID),
  description: '操作编号（UUID），由客户端为每次意图生成一次；重复提交得到第一次的结果',
};

/** The field of an operation. Nullable, as every root field: one dead service must not empty the answer. */
export function operationField(contract: Request, { inputs, outputs, results }: Types): Field {
  const name = operationName(contract);
  const command = contract.kind === 'command';
  const union = command || Object.keys(contract.refusals).length > 0;
  const empty = Object.keys(contract.input.shape).length === 0;
  const input = empty ? undefined : inputs.object(contract.input, capital(name), contract.subject);
  const settle = settleNulls(contract.input);
  const wrongIn: WrongIn = (args) => [...(command ? wrongId(args.commandId) : []), ...wrongInput(contract.input, settle(args.input ?? {}))];
  return {
    extensions: { wrongIn },
    type: union
      ? results.union(`${capital(name)}Result`, contract.output, contract.refusals, contract.subject)
      : outputs.nullable(contract.output, contract.subject),
    description: contract.words,
    args: { ...(command ? { commandId } : {}), ...(input ? { input: { type: inputType(contract.input, input) } } : {}) },
    resolve: async (_, args, { asker }) => {
      const id: string | undefined = command ? checkedId(args.commandId) : undefined;
      // The receiver parses the input; here it has only the shape that GraphQL gave it.
      const reply = await asker.reply(contract, settle(args.input ?? {}) as never, id);
      if (reply.ok) return reply.value;
      if (!union || isWireError(reply.error)) throw asker.errorOf(contract, reply.error);
      return refusalValue(contract.refusals, reply.error);
    },
  };
}

// An input whose every field may be left out may be left out itself.
const inputType = (schema: z.ZodObject, type: GraphQLInputType & object): GraphQLInputType =>
  schema.safeParse({}).success ? type : new GraphQLNonNull(type as never);

function checkedId(id: unknown): string {
  const wrong = wrongId(id);
  if (wrong.length > 0) throw invalidInput(wrong);
  return String(id).toLowerCase();
}

const wrongId = (id: unknown): InvalidField[] =>
  CommandId.safeParse(id).success ? [] : [{ path: 'commandId', message: '操作编号：应为客户端生成的 UUID' }];
const wrongInput = (schema: z.ZodObject, input: unknown): InvalidField[] => {
  const read = readInput(schema, input);
  return read.ok ? [] : read.fields;
};

/** The field of a join or an extra. */
export function addedField(door: AddedDoor, path: string, { inputs, outputs, results }: Types): Field {
  const { name, words, output, input, refusals } = door;
  const settle = input ? settleNulls(input) : undefined;
  const wrongIn: WrongIn = (args) => (input ? wrongInput(input, settle?.(args)) : []);
  return {
    extensions: { wrongIn },
    type: refusals ? results.union(`${capital(name)}Result`, output, refusals, path) : outputs.nullable(output, path),
    description: words,
    args: input ? inputs.fields(input, capital(name), path) : {},
    resolve: async (row, args, { asker }) => {
      const read = input && readInput(input, settle?.(args));
      if (read && !read.ok) throw invalidInput(read.fields);
      const answer = await door.resolve(row, asker, read?.value);
      return refusals ? settled(refusals, answer as Settled, asker) : answer;
    },
  };
}

type Settled = { ok: true; value: unknown } | { ok: false; error: { code: string } };
function settled(refusals: Request['refusals'], answer: Settled, asker: Context['asker']): unknown {
  if (answer.ok) return answer.value;
  if (isWireError(answer.error)) throw asker.wireError(answer.error);
  return refusalValue(refusals, answer.error);
}
