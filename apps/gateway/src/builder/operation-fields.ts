import { CommandId, type Request } from '@sanwei/contracts';
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
  return {
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
  const parsed = CommandId.safeParse(id);
  if (!parsed.success) throw invalidInput([{ path: 'commandId', message: '操作编号必须是 UUID' }]);
  return parsed.data.toLowerCase();
}

/** The field of a join or an extra. */
export function addedField(door: AddedDoor, path: string, { inputs, outputs, results }: Types): Field {
  const { name, words, output, input, refusals } = door;
  const settle = input ? settleNulls(input) : undefined;
  return {
    type: refusals ? results.union(`${capital(name)}Result`, output, refusals, path) : outputs.nullable(output, path),
    description: words,
    args: input ? inputs.fields(input, capital(name), path) : {},
    resolve: async (row, args, { asker }) => {
      const parsed = input?.safeParse(settle?.(args));
      if (parsed && !parsed.success)
        throw invalidInput(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: '格式不对，请检查后再试' })));
      const answer = await door.resolve(row, asker, parsed?.data);
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
