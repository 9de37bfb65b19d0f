export const words = {
  loading: '正在打开',
  lost: '网络没连上',
  notNow: '这会儿打不开',
  nothingLost: '连上网再试一次就好，您填的和报的都没有丢。',
  copyOf: (when: string) => `下面是 ${when} 存下的，可能不是最新的。`,
  pageLost: '这一页没有打开。连上网再试一次就好。',
  again: '再试一次',
  end: '就这些了',
};
