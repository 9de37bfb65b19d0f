import type { ApolloServerPlugin } from '@apollo/server';
import type { InvalidField } from '@sanwei/contracts';
import {
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { invalidInput, type WrongIn } from '../builder/index.js';

type Variables = Record<string, unknown>;

/**
 * Variables that do not fit the schema: graphql-js names one at a time, in words for programmers. The contract behind each field
 * names all that is wrong, in words for people. Asked only after graphql-js has said no, so right requests pay nothing.
 */
export const variableErrors = (): ApolloServerPlugin => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, schema, document, operation, request }) => {
      if (body.kind !== 'single' || body.singleResult.data || !operation || !document) return;
      if (!body.singleResult.errors?.some(({ extensions }) => extensions?.code === 'INVALID_INPUT')) return;
      const fragments = new Map<string, FragmentDefinitionNode>();
      for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
      const fields = wrongFields(schema, operation, fragments, request.variables ?? {});
      if (fields.length > 0) body.singleResult.errors = [invalidInput(fields).toJSON()];
    },
  }),
});

function wrongFields(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  given: Variables,
): InvalidField[] {
  const defaults = (operation.variableDefinitions ?? []).map(({ variable, defaultValue }): [string, unknown] => [
    variable.name.value,
    defaultValue && valueFromASTUntyped(defaultValue),
  ]);
  const variables = { ...Object.fromEntries(defaults), ...given };
  const root = schema.getRootType(operation.operation);
  return root ? inSelections(operation.selectionSet, root, fragments, variables) : [];
}

// A fragment inside itself was refused before.
function inSelections(
  { selections }: SelectionSetNode,
  root: GraphQLObjectType,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Variables,
): InvalidField[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) {
      const wrongIn = root.getFields()[node.name.value]?.extensions.wrongIn as WrongIn | undefined;
      const args = (node.arguments ?? []).map(({ name, value }): [string, unknown] => [name.value, valueFromASTUntyped(value, variables)]);
      return wrongIn?.(Object.fromEntries(args)) ?? [];
    }
    const set = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet;
    return set ? inSelections(set, root, fragments, variables) : [];
  });
}
