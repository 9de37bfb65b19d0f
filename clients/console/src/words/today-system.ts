export const systemToday = {
  title: '平台',
  parked: '搁置清单',
  parkedNone: '各项服务之间的消息都送到了',
  parkedCount: (count: number, age: string) => `${count} 条没有送到，最早的已经 ${age}`,
  away: (services: string) => `${services}现在没有回答`,
  notices: '通知送出',
  noticesNone: '没有在等的',
  noticesWaiting: (waiting: number, oldest: string) => `${waiting} 条还没送出，等得最久的 ${oldest}`,
};
