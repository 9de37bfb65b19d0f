export const counselorToday = {
  title: '今天的会谈',
  week: '看一周',
  none: '两周内没有约好的会谈。有人约了会出现在这里，不用刷新。',
  noneToday: '今天没有会谈，下一次是：',
  now: '正在进行',
};
export const editorToday = {
  title: '托管',
  all: '看各期托管',
  none: '七天内没有开放或截止的报名，也没有报满的班。',
  kinds: { opens: '快开放', closes: '快截止', full: '报满了' },
  waiting: (count: number) => (count > 0 ? `候补 ${count}` : '没有候补'),
  drafts: '草稿',
  draftCount: (count: number, more: boolean) => `${count}${more ? '+' : ''} 份还没发布`,
};
