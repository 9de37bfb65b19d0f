/**
 * The id of one intent, as the gateway wants it (UUID, version 7). It says "this is the same tap", it opens nothing:
 * a receipt is bound to the person and to what was asked.
 */
export function newCommandId(now: Date, random: () => number): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  const hex = (digits: number) => Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
  const variant = (8 + Math.floor(random() * 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}
