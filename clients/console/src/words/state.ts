/** The words of the four states of everything that is asked. */
export const state = {
  loading: '正在取',
  notCome: '没有取到',
  nothingLost: '您刚才填的没有丢。',
  again: '再取一次',
  old: (at: string) => `没有取到最新的，下面是 ${at} 的内容。`,
  missing: '有一部分暂时没有取到，其余的都在。',
};
/** Where nobody answers. */
export const network = {
  lost: '网络好像断了',
  note: '填的都在。接上以后会自己再试。',
  again: '现在再试',
  part: '网络好像断了，这一页没有取到',
  partNote: '接上以后会自己打开；左边的菜单和您填的都在。',
  renewed: '管理台刚更新过',
  renewedNote: '刷新一下就是新的。没有保存的请先记下。',
  reload: '刷新',
};
