export const parkedLines = {
  title: '搁置清单',
  note: '一项服务要告诉另一项的事，试了多次都没送到，就放在这里。原因排除后放回去再送；送到之前，排在后面的同一序列也在等。',
  count: (count: number) => (count === 0 ? '没有搁置' : `${count} 条`),
  oldest: (how: string) => `最早的已经 ${how}`,
  away: '现在没有回答',
  service: '从哪里',
  hearer: '送给谁',
  subject: '什么事',
  tries: '试过',
  triesOf: (tries: number) => `${tries} 次`,
  since: '搁置了',
  error: '最后一次为什么',
  empty: '没有搁置的事',
  emptyNote: '各项服务之间的消息都送到了。',
  more: '还有更多：每项服务先列最早的 50 条，放回一些后再看。',
  retry: '放回去再送',
  retryOf: (subject: string) => `把 ${subject} 放回去再送`,
  retried: '已放回，马上再送',
  gone: '已经不在搁置清单里，可能别人刚放回去',
  previewing: '正在试算',
  preview: (would: number) => `${would} 条会放回队列，马上再送。`,
  previewBehind: (behind: number) => `排在它们后面等着的还有 ${behind} 条，会一起动起来。`,
  previewGone: (gone: number) => `${gone} 条已经不在搁置清单里，不用再放。`,
  notAnswered: '没有回答，请稍后再试',
  under1: '不到 1 小时',
  hours: (hours: number) => `${hours} 小时`,
  days: (days: number) => `${days} 天`,
};
/** How long ago, in whole hours or days. @param ms since then */
export function ageWords(ms: number): string {
  const hours = Math.floor(ms / 3_600_000);
  if (hours < 1) return parkedLines.under1;
  return hours < 48 ? parkedLines.hours(hours) : parkedLines.days(Math.floor(hours / 24));
}
