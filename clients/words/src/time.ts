/** China has one time and no summer time: a fixed offset is exact, and some phones' WeChat has no time zones at all. */
const cityOffsetMs = 8 * 3_600_000;
const dayMs = 24 * 3_600_000;
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

type Instant = string | Date;
const inCity = (at: Instant) => new Date(new Date(at).getTime() + cityOffsetMs);
const dayNumber = (at: Instant) => Math.floor(inCity(at).getTime() / dayMs);

/** `9:41` */
export const clock = (at: Instant): string => {
  const local = inCity(at);
  return `${local.getUTCHours()}:${String(local.getUTCMinutes()).padStart(2, '0')}`;
};

/** `7月15日`; with the year when it is more than half a year away */
export const day = (at: Instant, now: Date): string => {
  const local = inCity(at);
  const near = Math.abs(local.getTime() - inCity(now).getTime()) < 183 * dayMs;
  const year = near ? '' : `${local.getUTCFullYear()}年`;
  return `${year}${local.getUTCMonth() + 1}月${local.getUTCDate()}日`;
};

export const weekday = (at: Instant): string => weekdays[inCity(at).getUTCDay()] ?? '';

/** `今天`, `明天`, `昨天`, else the day: what people would say. */
export const dayFrom = (at: Instant, now: Date): string => {
  const away = dayNumber(at) - dayNumber(now);
  return away === 0 ? '今天' : away === 1 ? '明天' : away === -1 ? '昨天' : day(at, now);
};

/** `今天 20:23`, `7月17日 15:00` */
export const moment = (at: Instant, now: Date): string => `${dayFrom(at, now)} ${clock(at)}`;

/** What is left until then: `还剩 5 小时 12 分`. Empty when it is over. */
export const left = (until: Instant, now: Date): string => {
  const minutes = Math.floor((new Date(until).getTime() - now.getTime()) / 60_000);
  if (minutes < 0) return '';
  const days = Math.floor(minutes / 1_440);
  const hours = Math.floor((minutes % 1_440) / 60);
  if (days > 0) return `还剩 ${days} 天${hours > 0 ? ` ${hours} 小时` : ''}`;
  return hours > 0 ? `还剩 ${hours} 小时 ${minutes % 60} 分` : `还剩 ${minutes} 分`;
};

export const greeting = (now: Date): string => {
  const hour = inCity(now).getUTCHours();
  if (hour < 5) return '夜深了';
  if (hour < 11) return '早上好';
  if (hour < 13) return '中午好';
  return hour < 18 ? '下午好' : '晚上好';
};

/** A calendar day of the city (`2026-07-15`) as an instant at its beginning. */
export const ofDay = (on: string): Date => new Date(Date.parse(`${on}T00:00:00.000Z`) - cityOffsetMs);

/** The calendar day of the city at this moment: `2026-07-15`. */
export const cityDay = (at: Instant): string => inCity(at).toISOString().slice(0, 10);
