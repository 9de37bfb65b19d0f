export const typed = {
  notDay: '没有看懂这个日期，请写成 2027-01-25、2027.1.25 或 2027年1月25日 这样，或者点开日历选',
  notTime: '没有看懂这个时间，请写成 2027-01-25 09:00 或 2027年1月25日9点 这样，或者点开日历选',
  dayLike: '如 2027-01-25',
  timeLike: '如 2027-01-25 09:00',
  outOf: {
    from: (day: string) => `不能早于 ${day}，请改成这一天或以后`,
    to: (day: string) => `不能晚于 ${day}，请改成这一天或以前`,
  },
  tooLong: (count: number, most: number) => `最多 ${most} 个字，现在 ${count} 个，请缩短 ${count - most} 个字`,
};
