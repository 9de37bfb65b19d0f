/** Which class answers which subject, filled by the decorators: what the tests over the whole registry read. */
export const bindings = new Map<string, new (...args: never[]) => object>();
