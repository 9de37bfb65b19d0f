/**
 * A day as people write it: 1995-06-01, 1995/6/1, 1995.6.1, 1995年6月1日, 19950601, or the bare number that a program counts days with.
 * @returns YYYY-MM-DD, or null where it is no day of the calendar
 */
export const readDay = (text: string): string | null => {
  if (/^\d{5}$/.test(text)) return new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
  const [, year, month, date] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s.*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (!year || !month || !date) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
};

/** `25-32`, `25 至 32 岁`, `30以下`, `165以上`, `28`; null where it is no range, `any` where nothing is asked. */
export const readRange = (text: string): { from: number | null; to: number | null } | 'any' | null => {
  const plain = text.replace(/[\s岁厘米]|cm/giu, '');
  if (plain === '' || plain === '不限') return 'any';
  const both = /^(\d{2,3})[-~—–至到](\d{2,3})$/.exec(plain);
  if (both) return { from: Number(both[1]), to: Number(both[2]) };
  const [, number, side] = /^(\d{2,3})(以上|以下|\+)?$/.exec(plain) ?? [];
  if (!number) return null;
  return { from: side === '以下' ? null : Number(number), to: side === '以上' || side === '+' ? null : Number(number) };
};
