import { day, ofDay, weekday } from '@sanwei/words';
import type { SessionMode, SessionTopic } from '../generated/documents.js';

export const weekdayWords = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
export const modeWords: Readonly<Record<SessionMode, string>> = { face: '面谈', phone: '电话', video: '视频' };
export const topicWords: Readonly<Record<SessionTopic, string>> = {
  sleep: '睡眠与压力',
  mood: '情绪',
  work: '工作与人际',
  couple: '夫妻相处',
  parenting: '亲子',
  elders: '家里老人',
};
/** 585 is `9:45`, and the end of a day `24:00`. */
export const clockOf = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
export type Span = { fromMinute: number; toMinute: number };
export const spanOf = ({ fromMinute, toMinute }: Span): string => `${clockOf(fromMinute)}–${clockOf(toMinute)}`;
export const spansOf = (spans: readonly Span[]): string => (spans.length === 0 ? '不开放' : spans.map(spanOf).join('、'));
/** What comes again each week. */
export const everyWeek = (weekdayWord: string): string => `每${weekdayWord}`;
/** Of a day that is named with its weekday, whatever day it is today. @param on `2026-11-30` */
export const dayOf = (on: string, weekdayWord: string): string => {
  const [, month, date] = on.split('-').map(Number);
  return `${month}月${date}日 ${weekdayWord}`;
};
/** A column where it stands alone: `3` is `每周三`, `2026-12-02` is `12月2日 周三`. */
export const columnName = (column: string): string =>
  column.includes('-') ? dayOf(column, weekday(ofDay(column))) : everyWeek(weekdayWords[Number(column) - 1] ?? '');
/** `11月30日 周一` */
export const dayWords = (on: string, now: Date): string => `${day(ofDay(on), now)} ${weekday(ofDay(on))}`;
/** Half an hour is told as half an hour: `34.5 小时`. */
export const hoursWords = (minutes: number): string => `${Math.round(minutes / 6) / 10} 小时`;
const noticeWords = (minutes: number): string => (minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`);

export const week = {
  title: '我的日历',
  range: (from: string, to: string, now: Date) => `${day(ofDay(from), now)} – ${day(ofDay(to), now)}`,
  note: (booked: number, free: number) => `这一周约好 ${booked} 次，来访者还能约 ${free} 次`,
  before: '前一周',
  now: '本周',
  after: '后一周',
  scopes: { day: '只改这一周的某天', weekly: '改每周固定的时间' },
  scope: '改哪一种时间',
  scopeNote: {
    day: '这里改的只管那一天，下一周还照每周固定的时间。',
    weekly: '这里改的每一周都管；另外设过的日子和法定节日照旧。',
  },
  legend: { open: '开放', free: '还能约', booked: '已约', buffer: '会谈后间隔', exception: '只这一天' },
  hint: '拖动空白处加一段；拖色块移动，拖上下边改起止。选中色块后也可以用键盘：',
  keys: [
    ['↑ ↓', '移动 5 分钟'],
    ['Page Up / Page Down', '移动半小时'],
    ['Shift', '按住它，改的是结束时间'],
    ['Enter', '再加一段'],
    ['Delete', '去掉'],
  ] as const,
  block: (column: string, span: Span) => `${column} ${spanOf(span)} 开放`,
  add: (column: string) => `${column} 加一段`,
  booked: (span: string, mode: SessionMode) => `${span} 已约 ${modeWords[mode]}`,
  bookedShort: '已约',
  free: (at: string) => `${at} 还能约`,
  holiday: (name: string) => `${name}放假`,
  rest: '休息日',
  makeup: (replaces: string | null | undefined) => (replaces ? `补${weekday(ofDay(replaces))}的班` : '调休上班'),
  assumed: '安排未公布',
  exception: '只这一天',
  full: '已约满',
  freeCount: (count: number) => `还能约 ${count} 次`,
  past: '已过去',
};
export const changes = {
  title: '要保存的改动',
  none: '还没有改动',
  noneNote: '在日历上改，或在下面填。改了什么会先列在这里。',
  onlyDay: '只这一天',
  was: '现在',
  becomes: '改成',
  back: '恢复每周固定的时间',
  stays: (spans: string) => `已约的照旧：${spans}`,
  notSaved: (names: readonly string[], why: string) => `${names.join('、')}没有保存：${why}`,
  together: (name: string) => `每周的时间一起保存，要先改好${name}`,
  weeklyWhole: '每周固定的时间是整套保存的：没有列在上面的日子保持现在的样子。',
};
export const saveBar = {
  title: '没有保存的改动',
  count: (count: number) => `有 ${count} 处没有保存：`,
  show: '看这一天',
  save: '保存',
  saved: (names: readonly string[], stillBooked: number) =>
    `已保存：${names.join('、')}${stillBooked > 0 ? `；当天已约的 ${stillBooked} 次照旧` : ''}`,
  refused: (name: string, why: string) => `${name}没有保存：${why}`,
  notUnderstood: (name: string, texts: readonly string[]) =>
    `${name}${texts.map((text) => (text.trim() ? `填的“${text.trim()}”没有看懂` : '有一个时间空着')).join('，')}，改好了再保存`,
  drop: '放弃',
  dropTitle: (count: number) => `放弃 ${count} 处没有保存的改动？`,
  dropWhat: (names: readonly string[]) => `${names.join('、')}会回到保存过的样子。`,
  moved: '您的时间安排刚在另一个窗口改过。“要保存的改动”里“现在”写的是新的，“改成”是您在这里改的。',
  overwrite: '看过了，按我改的来',
  elsewhere: (names: readonly string[]) => `您的日历有 ${names.length} 处没有保存：${names.join('、')}。关掉这个标签页就没有了。`,
  go: '去保存',
};
export const dayForm = {
  title: '填时间',
  column: '哪一天',
  from: '从',
  to: '到',
  nth: (index: number) => `第 ${index + 1} 段`,
  remove: (index: number) => `去掉第 ${index + 1} 段`,
  add: '加一段',
  close: '这一天不开放',
  back: '恢复每周固定的时间',
  notClock: (text: string) => `${text.trim() ? `没有看懂“${text.trim()}”` : '还没有填'}：写成 9:00 或 14:30，五分钟一格`,
  wrong: {
    outOfOrder: '结束要晚于开始',
    overlap: '和另一段重叠了',
    tooShort: (sessionMinutes: number) => `不够谈一次（${sessionMinutes} 分钟）`,
  },
  pastNote: '这一天已经过去，不能改。',
};
export const rules = {
  title: '我的规则',
  edit: '修改规则',
  first: '先写下您的规则',
  firstNote: '称呼、方式和一次多长时间定下来，再在日历上画出开放的时间。保存后来访者才看得到您。',
  name: '来访者看到的称呼',
  modes: '咨询方式',
  topics: '擅长的话题',
  topicsNote: '来访者按它找老师；不选也可以',
  weekly: '每周开放',
  sessionMinutes: '一次多长时间',
  bufferMinutes: '会谈后间隔',
  minimumNotice: '最晚提前',
  dailyMaximum: '一天最多',
  minutes: '分钟',
  hours: '小时',
  times: '次',
  minutesOf: (count: number) => `${count} 分钟`,
  notice: noticeWords,
  noticeIs: (minutes: number) => `就是提前 ${noticeWords(minutes)}`,
  timesOf: (count: number) => `${count} 次`,
  fives: '五分钟一格',
  within: (min: number, max: number) => `请填 ${min} 到 ${max}`,
  save: '保存规则',
  saved: '规则已保存；已有的预约不变',
  empty: '请填写',
  exceptions: '另外设过的日子',
  noExceptions: '没有',
};
