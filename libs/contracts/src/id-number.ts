import { z } from 'zod';

/**
 * A citizen identification number as people write it: full-width digits, spaces, hyphens and a small x are understood.
 * Comes out as 17 digits and a digit or X. Whether the check digit is right, a rule decides. @source GB 11643-1999
 */
export const IdNumber = z
  .string()
  .max(200, { error: '应为 18 位，请核对', abort: true })
  .overwrite((value) =>
    value
      .normalize('NFKC')
      .replace(/[\s\p{Pd}\p{Cc}]/gu, '')
      .toUpperCase(),
  )
  .refine((value) => /^\d{17}[\dX]$/.test(value), {
    error: ({ input }) => {
      const { length } = [...String(input)];
      if (length === 0) return undefined;
      return length === 18 ? '应为 17 位数字，最后一位是数字或 X，请核对' : `应为 18 位，现在是 ${length} 位，请核对`;
    },
  });
