import { z } from 'zod';

/** Text that must be there. */
export const text = () => z.string().min(1);

/** A TCP port; `lowest: 0` allows "any free one". */
export const port = (lowest = 1) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .transform(Number)
    .pipe(z.number().int().min(lowest).max(65_535, 'must be a port number'));

export const wholeBetween = (lowest: number, highest: number, fallback: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .default(String(fallback))
    .transform(Number)
    .pipe(z.number().int().min(lowest, `must be ${lowest} to ${highest}`).max(highest, `must be ${lowest} to ${highest}`));

/** A comma list of IP addresses; none when not set. */
export const addresses = () =>
  z
    .string()
    .default('')
    .transform((list) => list.split(',').map((address) => address.trim()))
    .transform((list) => list.filter((address) => address !== ''))
    .pipe(z.array(z.union([z.ipv4(), z.ipv6()], 'must be a list of IP addresses')));

export const httpUrl = () =>
  z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).transform((url) => url.replace(/\/+$/, ''));

/** 32 bytes as base64. */
export const key32 = () =>
  z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64')
    .transform((value) => Buffer.from(value, 'base64'));

/** `{"1":"<32 bytes as base64>"}`: keys by version; none when not set. The text is never repeated in the error. */
export const keysByVersion = () =>
  z
    .string()
    .default('{}')
    .transform((value, context): ReadonlyMap<number, Buffer> => {
      const parsed = z.record(z.string().regex(/^[1-9]\d{0,4}$/), key32()).safeParse(objectOf(value));
      if (parsed.success) return new Map(Object.entries(parsed.data).map(([version, key]) => [Number(version), key]));
      context.addIssue({ code: 'custom', message: 'must be a JSON object of version and 32 bytes in base64' });
      return z.NEVER;
    });
const objectOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** JSON text of the given shape. The text is never repeated in the error: it may be a private key. */
export const json = <T>(shape: z.ZodType<T>, message: string) =>
  z.string().transform((value, context): T => {
    try {
      const parsed = shape.safeParse(JSON.parse(value));
      if (parsed.success) return parsed.data;
    } catch {
      // Falls through to the one message below: JSON.parse quotes the text in its own.
    }
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
