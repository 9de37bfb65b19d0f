/** A decision: it holds a value or says why not. Nothing is thrown for what people may do. */
export type Result<T, E extends { code: string } = never> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T) => ({ ok: true as const, value });

export const refuse = <const C extends string, A extends object = Record<never, never>>(code: C, args?: A) => ({
  ok: false as const,
  error: { code, ...args } as { code: C } & A,
});
