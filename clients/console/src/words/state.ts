/** The words of the four states of everything that is asked. */
export const state = {
  loading: '正在取',
  notCome: '没有取到',
  nothingLost: '您刚才填的没有丢。',
  again: '再取一次',
  old: (at: string) => `没有取到最新的，下面是 ${at} 的内容。`,
  missing: '有一部分暂时没有取到，其余的都在。',
};
