const days = (text: string) =>
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*[日号]?\s*(.*)$/u.exec(text) ??
  /^(\d{4})(\d{2})(\d{2})(?!\d)\s*(.*)$/u.exec(text);
const times = (text: string) =>
  /^(\d{1,2})\s*[:点时]\s*(\d{1,2})\s*分?$/u.exec(text) ??
  // Copied from a table, with seconds that a list of the city does not have.
  /^(\d{1,2}):(\d{2}):00$/u.exec(text) ??
  /^(\d{1,2})\s*[点时]\s*整?$/u.exec(text) ??
  /^(\d{2})(\d{2})$/u.exec(text);
const two = (digits: string) => digits.padStart(2, '0');
/** The signs that keyboards and programs for text put in place of a hyphen. */
const hyphens = /[\u2010-\u2015\u2212]/gu;

/** Half of the day, where it is said: from noon on the clock of twelve counts anew. 13 and more say it themselves. */
const halves = /^(?:(?<first>上午|早上)|(?<second>下午|(?<evening>晚上)))?\s*(?<clock>.*)$/u;

/** @returns `09:00`; null where it is none */
function typedTime(text: string): string | null {
  const { first, second, evening, clock = '' } = halves.exec(text)?.groups ?? {};
  const [, hours, minutes = '0'] = times(clock.replace(/[点时]\s*半$/u, ':30')) ?? [];
  if (hours === undefined || Number(minutes) > 59) return null;
  const typed = Number(hours);
  // A forenoon at 15:00 contradicts itself, and nobody is sure what 0:00 in the afternoon or 12:00 in the evening is.
  if ((first && typed > 12) || (second && typed === 0) || (evening && typed === 12)) return null;
  const hour = second && typed < 12 ? typed + 12 : typed;
  return hour > 23 ? null : `${two(String(hour))}:${two(minutes)}`;
}

/**
 * A day as people type it: 2027-01-25, 2027.1.25, 2027/1/25, 2027年1月25日 or 25号, 20270125, in whatever digits the keyboard gives; with a time
 * behind it 9:00, 9:00:00, 9点, 9点30分, 上午9点, 下午3点半 or 0900, also behind the `T` of a time that was copied.
 * @returns `2027-01-25`, with `time` `2027-01-25T09:00`; null where it is none
 */
export function typedDate(text: string, time: boolean): string | null {
  const [, year = '', month = '', date = '', rest = ''] = days(text.normalize('NFKC').replace(hyphens, '-').trim()) ?? [];
  const day = `${year}-${two(month)}-${two(date)}`;
  const at = new Date(`${day}T00:00:00.000Z`);
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(day)) return null;
  if (!time) return rest.trim() === '' ? day : null;
  const clock = typedTime(rest.replace(/^T/iu, '').trim());
  return clock && `${day}T${clock}`;
}

/** Whether a field holds a day that there is, `2026-12-01`, and not what was typed and not understood. */
export const isDay = (value: string | null | undefined): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value ?? '') && typedDate(value ?? '', false) === value;
/** The same for a time, `2026-12-01T09:00`: a day alone is none, midnight is for nobody to guess. */
export const isTime = (value: string | null | undefined): boolean => typedDate(value ?? '', true) === value;

/** The first and the last day that may stand there, `2026-12-01`. */
export type Bounds = { from?: string; to?: string };
/** @param value a day or a time @returns the bound that it does not keep */
export const boundBroken = (value: string, { from, to }: Bounds): 'from' | 'to' | null => {
  const day = value.slice(0, 10);
  if (from && day < from) return 'from';
  return to && day > to ? 'to' : null;
};
