import type { Agenda } from './free-starts.rule.js';

/** The same answer the long way: every minute of every day is looked at. What the sweep must agree with. */
export const freeStartsByMinute = ({ open, taken, minutes, pause, every, earliest, before }: Agenda): number[] => {
  const first = Math.min(...open.map(({ from }) => from));
  const end = Math.max(...open.map(({ to }) => to), ...taken.map(({ to }) => to)) + minutes + pause;
  const within = (all: Agenda['open'], minute: number) => all.some(({ from, to }) => minute >= from && minute < to);
  const starts: number[] = [];
  for (let start = first; start < end; start++) {
    const origin = open.find(({ from, to }) => start >= from && start < to)?.from;
    if (origin === undefined || (start - origin) % every !== 0 || start < earliest || start >= before) continue;
    let free = true;
    for (let minute = start; free && minute < start + minutes; minute++) free = within(open, minute) && !within(taken, minute);
    for (let minute = start + minutes; free && minute < start + minutes + pause; minute++) free = !within(taken, minute);
    if (free) starts.push(start);
  }
  return starts;
};
