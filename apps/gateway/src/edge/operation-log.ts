import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { Histogram, metrics } from '@sanwei/observability';
import { type DocumentNode, Kind } from 'graphql';
import type { Scope } from './request-scope.js';

export type EdgeContext = BaseContext & { scope: Scope };

const seconds = new Histogram({
  name: 'sanwei_operation_seconds',
  help: 'GraphQL operations by their first field and how they ended',
  labelNames: ['field', 'outcome'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
  registers: [metrics],
});

/** Counts each operation, and says in the answer which request it was. */
export const operationLog = (): ApolloServerPlugin<EdgeContext> => ({
  requestDidStart: async ({ contextValue: { scope } }) => {
    const end = seconds.startTimer();
    let field = 'none';
    return {
      didResolveOperation: async ({ document, operationName }) => {
        field = firstField(document, operationName ?? null);
      },
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single') return;
        const { singleResult } = body;
        for (const error of singleResult.errors ?? [])
          if (error.extensions?.code === 'INTERNAL') error.extensions.requestId ??= scope.requestId;
        singleResult.extensions = { ...singleResult.extensions, requestId: scope.requestId };
        end({ field, outcome: String(singleResult.errors?.[0]?.extensions?.code ?? 'ok') });
      },
    };
  },
});

/** A name from the schema, since the document is valid by then; the operation's own name is whatever a client likes. */
function firstField(document: DocumentNode, operationName: string | null): string {
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION || (operationName && node.name?.value !== operationName)) continue;
    const field = node.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
    return field?.kind === Kind.FIELD ? field.name.value : 'fragment';
  }
  return 'none';
}
