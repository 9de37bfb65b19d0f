import { z } from 'zod';

/** Names of fields that point at somebody or something without being an id: bearers of a right, and numbers that name a person. */
const pointsBySecret = /^(ticket|claim|token|phone|newPhone|username)$/;

/**
 * Paths of an input at which a row can be named: `childIds.0`, `ticket`. Read from the shape, so that a new field is seen by itself.
 * A cursor (`after`) is not among them: it is a place in the asker's own list.
 */
export const referencesIn = (schema: z.core.$ZodType, path: readonly string[] = []): string[] => {
  if (schema instanceof z.ZodUUID || pointsBySecret.test(path.at(-1) ?? '')) return [path.join('.')];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) => referencesIn(field as z.core.$ZodType, [...path, name]));
  if (schema instanceof z.ZodArray) return referencesIn(schema.element, [...path, '0']);
  const {
    innerType,
    in: before,
    options,
  } = schema._zod.def as {
    innerType?: z.core.$ZodType;
    in?: z.core.$ZodType;
    options?: readonly z.core.$ZodType[];
  };
  return [innerType, before, ...(options ?? [])].flatMap((one) => (one ? referencesIn(one, path) : []));
};
