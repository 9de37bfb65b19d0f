import {
  type ArgumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** `cost` is an estimate of the fields that the answer can hold. */
export type Size = { depth: number; aliases: number; directives: number; cost: number };
const nothing: Size = { depth: 0, aliases: 0, directives: 0, cost: 0 };
const most = { page: 50, list: 10 };

/**
 * How large an operation can become. Each field costs 1. What stands inside a list counts 10 times; inside a page as often as `first`
 * says: its default when left out, 50 when only the variables know. Each fragment is measured once, so spreads of spreads cost nothing.
 */
export class Measure {
  private readonly known = new Map<string, Size>();
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  of(operation: OperationDefinitionNode): Size {
    const size = this.selections(operation.selectionSet, this.schema.getRootType(operation.operation) ?? undefined, false);
    return { ...size, directives: size.directives + (operation.directives?.length ?? 0) };
  }

  /** @param paged directly inside a page: its list has been counted already */
  private selections({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined, paged: boolean): Size {
    let size = nothing;
    for (const node of selections) {
      const directives = node.directives?.length ?? 0;
      size = add(size, { ...nothing, directives });
      if (node.kind === Kind.FIELD) size = add(size, this.field(node, parent, paged));
      else if (node.kind === Kind.FRAGMENT_SPREAD) size = add(size, this.fragment(node.name.value, paged));
      else size = add(size, this.selections(node.selectionSet, this.typeOf(node.typeCondition?.name.value) ?? parent, paged));
    }
    return size;
  }

  private fragment(name: string, paged: boolean): Size {
    const key = `${name} ${paged}`;
    const known = this.known.get(key);
    const fragment = this.fragments.get(name);
    if (known || !fragment) return known ?? nothing;
    this.known.set(key, nothing); // a fragment inside itself is refused by another rule
    const size = this.selections(fragment.selectionSet, this.typeOf(fragment.typeCondition.name.value), paged);
    this.known.set(key, size);
    return size;
  }

  private field(node: FieldNode, parent: GraphQLNamedType | undefined, paged: boolean): Size {
    const aliases = node.alias ? 1 : 0;
    // Introspection is switched off where it matters, and tools ask deeper than people.
    if (node.name.value.startsWith('__')) return { ...nothing, aliases };
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const first = field ? firstOf(field, node.arguments ?? []) : undefined;
    const list = field && isListType(getNullableType(field.type)) && !paged ? most.list : 1;
    const type = field ? getNamedType(field.type) : undefined;
    const inside = node.selectionSet ? this.selections(node.selectionSet, type, first !== undefined) : nothing;
    return {
      depth: inside.depth + 1,
      aliases: inside.aliases + aliases,
      directives: inside.directives,
      cost: 1 + inside.cost * (first ?? list),
    };
  }

  private typeOf(name: string | undefined): GraphQLNamedType | undefined {
    return name ? this.schema.getType(name) : undefined;
  }
}

const add = (a: Size, b: Size): Size => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  cost: a.cost + b.cost,
});

/** How many rows a page can have; undefined when the field is no page. `first` is an argument or a field of `input`. */
function firstOf(field: GraphQLField<unknown, unknown>, given: readonly ArgumentNode[]): number | undefined {
  const argument = (name: string) => field.args.find((arg) => arg.name === name);
  const value = (name: string) => given.find((arg) => arg.name.value === name)?.value;
  const direct = argument('first');
  if (direct) return countOf(value('first'), direct);
  const input = argument('input');
  const type = input ? getNullableType(input.type) : undefined;
  const first = isInputObjectType(type) ? type.getFields().first : undefined;
  const object = value('input');
  if (!first || object?.kind === Kind.VARIABLE) return first ? most.page : undefined;
  return countOf(object?.kind === Kind.OBJECT ? object.fields.find(({ name }) => name.value === 'first')?.value : undefined, first);
}

const countOf = (node: ArgumentNode['value'] | undefined, { defaultValue }: Pick<GraphQLArgument, 'defaultValue'>): number => {
  if (node?.kind === Kind.INT) return Math.max(0, Number(node.value));
  return node === undefined && typeof defaultValue === 'number' ? defaultValue : most.page;
};
