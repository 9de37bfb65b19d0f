export const notices = {
  title: '通知',
  note: '发给您自己的，新的在前。别人的通知谁也看不到。',
  empty: '还没有通知',
  emptyNote: '有事情要您知道时，会写在这里。',
  at: '时间',
  text: '内容',
  channel: '怎样送到',
  channels: { wechat: '微信', sms: '短信', inbox: '只在这里' },
  notSent: '还没送出',
};
