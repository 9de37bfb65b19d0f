const days = (text: string) =>
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*日?\s*(.*)$/u.exec(text) ??
  /^(\d{4})(\d{2})(\d{2})(?!\d)\s*(.*)$/u.exec(text);
const times = (text: string) =>
  /^(\d{1,2})\s*[:：点时]\s*(\d{1,2})\s*分?$/u.exec(text) ?? /^(\d{1,2})\s*[点时]$/u.exec(text) ?? /^(\d{2})(\d{2})$/u.exec(text);
const two = (digits: string) => digits.padStart(2, '0');

/**
 * A day as people type it: 2027-01-25, 2027.1.25, 2027/1/25, 2027年1月25日, 20270125, in whatever digits the keyboard gives; with a time behind
 * it 9:00, 9点, 9点30分 or 0900.
 * @returns `2027-01-25`, with `time` `2027-01-25T09:00`; null where it is none
 */
export function typedDate(text: string, time: boolean): string | null {
  const [, year = '', month = '', date = '', rest = ''] = days(text.normalize('NFKC').trim()) ?? [];
  const day = `${year}-${two(month)}-${two(date)}`;
  const at = new Date(`${day}T00:00:00.000Z`);
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(day)) return null;
  if (!time) return rest.trim() === '' ? day : null;
  const [, hours, minutes = '0'] = times(rest.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${day}T${two(hours)}:${two(minutes)}`;
}

/** Whether a field holds a day or a time, or what was typed and not understood. */
export const isDate = (value: string | null | undefined): boolean => /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(value ?? '');
