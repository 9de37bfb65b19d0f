import { day, moment } from '@sanwei/words';

export const today = {
  title: '今天',
  hello: (name: string, greeting: string) => (name ? `${name}，${greeting}` : greeting),
  nothing: '现在没有等您办的事',
  nothingNote: '有新的会出现在这里，不用刷新。',
  waiting: '等您办的事',
  inMenu: '等着办',
  none: '现在没有',
  oldest: (days: number) => (days === 0 ? '最早的一份不到一天' : `最早的一份等了 ${days} 天`),
  due: (at: string, now: Date) =>
    Date.parse(at) < now.getTime() ? `最急的一份应在${day(at, now)}办结` : `最急的一份${moment(at, now)}前办结`,
  late: { soon: '快到期了', yes: '已经晚了' },
  desks: {
    '/verification': '档案等核实',
    '/texts': '文字等人看',
    '/joining': '入会申请等确认',
    '/import': '导入还没做完',
    '/roster': '名册还没做完',
    '/data-orders': '资料申请在办理',
  } as Readonly<Record<string, string>>,
};
