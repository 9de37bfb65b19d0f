import { type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';
import { Measure, type Size } from './measure.js';

/** @source ASVS 5.0, V4.3.1: depth, amount or cost of a GraphQL document is limited */
export const limits: Size = { depth: 8, aliases: 5, directives: 10, cost: 2000 };
export const maxTokens = 2000;

const words: Record<keyof Size, string> = { depth: '层数', aliases: '别名', directives: '指令', cost: '数据量' };

/** Refuses a document that asks for too much, before anything of it runs. */
export const documentLimits: ValidationRule = (context) => ({
  Document(document) {
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    const measure = new Measure(context.getSchema(), fragments);
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
      const size = measure.of(operation);
      for (const what of Object.keys(limits) as (keyof Size)[])
        if (size[what] > limits[what])
          context.reportError(tooLarge(what, `一次请求的${words[what]}太多（${size[what]}，最多 ${limits[what]}），请分几次`));
      const twice = operation.operation === 'mutation' ? repeated(rootFields(operation.selectionSet, fragments)) : undefined;
      // An alias would make many attempts of one: codes and passwords tried by the dozen, counted as one request.
      if (twice) context.reportError(tooLarge('mutation', `一次请求里同一个操作只能有一次（${twice}）`));
    }
  },
});

const tooLarge = (limit: string, message: string) => new GraphQLError(message, { extensions: { limit } });

function rootFields(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, seen = new Set<string>()): string[] {
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node.name.value];
    if (node.kind === Kind.INLINE_FRAGMENT) return rootFields(node.selectionSet, fragments, seen);
    // Spread a second time it would be merged with the first, field by field.
    if (seen.has(node.name.value)) return [];
    seen.add(node.name.value);
    const fragment = fragments.get(node.name.value);
    return fragment ? rootFields(fragment.selectionSet, fragments, seen) : [];
  });
}

const repeated = (names: readonly string[]): string | undefined => names.find((name, i) => names.indexOf(name) !== i);
