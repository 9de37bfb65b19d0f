import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyRequest } from 'fastify';
import { Asker, buildSchema } from './builder/index.js';
import { doors } from './doors.js';
import { closingOf } from './edge/closing.js';
import { formatErrors } from './edge/format-error.js';
import { operationLog } from './edge/operation-log.js';
import { variableErrors } from './edge/variable-errors.js';
import type { GatewayRoom } from './gateway-room.js';
import { documentLimits, maxTokens } from './limits/document-limits.js';

// An APOLLO_KEY in the environment would switch on reports to a foreign host.
const silent = [
  ApolloServerPluginUsageReportingDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginCacheControlDisabled(),
];

/** Apollo behind Nest's GraphQL module, with everything closed that is not needed. */
export function graphqlOptions(room: GatewayRoom): ApolloDriverConfig {
  const { mode, ask, report } = room;
  const production = mode === 'production';
  return {
    driver: ApolloDriver,
    path: '/graphql',
    schema: buildSchema(doors),
    context: ({ scope }: FastifyRequest) => ({ scope, asker: new Asker({ ask, ...scope, closing: closingOf(room, scope) }) }),
    plugins: [variableErrors(), operationLog(), ...silent],
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    formatError: formatErrors(!production, report),
    autoTransformHttpErrors: false,
    validationRules: [documentLimits],
    parseOptions: { maxTokens },
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    graphiql: false,
  };
}
