import type { ApolloServerOptionsWithSchema, BaseContext } from '@apollo/server';
import type { InvalidField } from '@sanwei/contracts';
import type { GraphQLFormattedError } from 'graphql';
import { type ErrorCode, errorCodes } from '../builder/index.js';

type FormatError = NonNullable<ApolloServerOptionsWithSchema<BaseContext>['formatError']>;
const ours = new Set<unknown>(errorCodes);
// What an error may say beside its code.
const carried = ['fields', 'retryAfterSeconds', 'requestId', 'refusal'] as const;
const documentCodes = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_NOT_FOUND',
]);

// Graphql-js finds out at the execution and gives no code; anybody may ask, so it is no defect.
const noSubscriptions = 'Schema is not configured to execute subscription';

/**
 * Only documented codes and words go out; what is not foreseen becomes INTERNAL and is reported.
 * @param details whether a wrong document is explained (GraphQL's English words), which production does not do
 */
export const formatErrors =
  (details: boolean, report: (error: unknown) => void): FormatError =>
  (formatted, error) => {
    const { path, extensions } = formatted;
    const code = extensions?.code;
    const say = (newCode: ErrorCode, message: string, more: Record<string, unknown> = {}): GraphQLFormattedError => ({
      message,
      ...(path ? { path } : {}),
      extensions: { code: newCode, ...more },
    });
    if (ours.has(code)) return say(code as ErrorCode, formatted.message, pickCarried(extensions ?? {}));
    if (extensions?.limit) return say('DOCUMENT_TOO_LARGE', formatted.message);
    if (code === 'GRAPHQL_PARSE_FAILED' && formatted.message.includes('tokens'))
      return say('DOCUMENT_TOO_LARGE', '请求的文档太长，请分几次');
    if (code === 'BAD_USER_INPUT' || formatted.message.startsWith('Argument "'))
      return say('INVALID_INPUT', '填写的内容有误，请检查后再试', { fields: [fieldOf(formatted.message)] });
    if (documentCodes.has(code) || formatted.message.startsWith(noSubscriptions))
      return say('DOCUMENT_INVALID', '请求的文档不对，请更新到最新版本后再试', details ? { detail: formatted.message } : {});
    report(error);
    return say('INTERNAL', '系统出了问题，我们会尽快处理；请稍后再试');
  };

const pickCarried = (extensions: Record<string, unknown>) =>
  Object.fromEntries(carried.filter((key) => key in extensions).map((key) => [key, extensions[key]]));

/** What no contract's input speaks of (an unknown field, say), from graphql-js's words; the value that they repeat is left out. */
function fieldOf(message: string): InvalidField {
  // As in a contract's input: without the name of the variable, `children.0.bornOn`.
  const inside = / at "\w+\.?([^"]*)";/.exec(message)?.[1]?.replace(/\[(\d+)\]/g, '.$1');
  const unknown = /Field "(\w+)" is not defined/.exec(message)?.[1];
  const path = [inside ?? (unknown ? '' : /(?:Variable "\$|Argument ")(\w+)"/.exec(message)?.[1]), unknown].filter(Boolean).join('.');
  return { path, message: unknown ? `没有“${unknown}”这一项，请更新到最新版本后再试` : '格式不对，请检查后再试' };
}
