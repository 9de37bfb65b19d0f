/** Digits and signs of a Chinese keyboard as plain ones: `１７８ｃｍ`. */
const plain = (text: string): string => text.normalize('NFKC').trim();

/** A whole number as people write it: `172`, `１７２`, `172 厘米`, `35岁`. Undefined when it is none. Whether it can be is judged by the service. */
export function numberOf(text: string): number | undefined {
  const found = /^(\d{1,9})\s*(厘米|公分|岁|cm)?$/iu.exec(plain(text));
  return found ? Number(found[1]) : undefined;
}

/** A day as people write it: `1995-6-1`, `1995年6月1日`, `1995/06/01`, `19950601`. Whether it exists is judged by the service. */
export function dayOf(text: string): string | undefined {
  const found = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/u.exec(plain(text).replace(/\s/gu, ''));
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Full years at a day, by the calendar of the city. @param today YYYY-MM-DD */
export function yearsAt(bornOn: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return today.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
