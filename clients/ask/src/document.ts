/** A document whose answer and variables the compiler knows. Made from a `.gql` file; each client has its own. */
export type Document<Result, Variables> = { toString(): string; readonly __apiType?: (variables: Variables) => Result };

/** The only field that a mutation asks for: what was done, or a refusal. */
type Root<Result> = NonNullable<Result[keyof Result]>;
export type Refusal = { code: string; message: string };
/** What a command answers when it was done. */
export type Done<Result> = Exclude<Root<Result>, Refusal>;
/** What a command answers when it was not: every reason has words for people. */
export type RefusalOf<Result> = Extract<Root<Result>, Refusal>;

/** `query Home {…}` → `Home`. */
export const nameOf = (document: { toString(): string }): string =>
  /(?:query|mutation)\s+(\w+)/.exec(document.toString())?.[1] ?? 'nameless';
