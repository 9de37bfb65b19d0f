/** China has one time and, since 1991, no summer time: a fixed offset is exact and costs no time-zone object. */
const cityOffsetMs = 8 * 3_600_000;

/** The calendar day in the city (YYYY-MM-DD) at an instant, whatever the time zone of the process. */
export const cityDay = (at: Date): string => new Date(at.getTime() + cityOffsetMs).toISOString().slice(0, 10);

/** The instant at which a city day begins. @param day YYYY-MM-DD */
export const startOfCityDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00.000Z`) - cityOffsetMs);

/** The instant at which a city day is over: the beginning of the next. @param day YYYY-MM-DD */
export const endOfCityDay = (day: string): Date => new Date(startOfCityDay(day).getTime() + 24 * 3_600_000);

/** `11月24日 9:41`, as people read a clock in the city. */
export const cityClock = (at: Date): string => {
  const local = new Date(at.getTime() + cityOffsetMs);
  const minutes = String(local.getUTCMinutes()).padStart(2, '0');
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${local.getUTCHours()}:${minutes}`;
};

/** Full years between two days, counted as birthdays are: someone born on 29 February is a year older on 1 March. */
export const fullYears = (bornOn: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
};

/** Minutes since midnight in the city, 0 to 1,439. */
export const cityMinuteOfDay = (at: Date): number => Math.floor(((at.getTime() + cityOffsetMs) % 86_400_000) / 60_000);
