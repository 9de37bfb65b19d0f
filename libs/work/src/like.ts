/** For `LIKE ?`: what contains this part. The signs that LIKE reads as "anything" are letters here. */
export const containing = (part: string): string => `%${part.replace(/[\\%_]/gu, '\\$&')}%`;
