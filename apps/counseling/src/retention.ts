import type { RetentionRule } from '@sanwei/work';

export const retention: readonly RetentionRule[] = [
  {
    table: 'booking_cell',
    words: 'cells of times that are over (已过去的占用时段)',
    keepDays: 2,
    from: 'cellStart',
    boundary: (before) => Math.floor(before.getTime() / 60_000),
    source: 'they keep two sessions apart that are still to come',
  },
  {
    table: 'exception_hours',
    words: 'closed and changed days that are over (已过去的例外时间)',
    keepDays: 31,
    from: 'appliesOn',
    source: 'they say when somebody can come',
  },
];
