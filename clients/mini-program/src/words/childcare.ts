export const words = {
  title: '子女托管',
  mine: '我家的报名',
  open: '正在报名的班',
  none: { title: '现在没有在报名的班', text: '寒暑假前会发布，开放时会放在这里。' },
  statuses: {
    admitted: '已录取',
    waiting: (rank: number) => `候补第 ${rank}`,
    offered: '请确认',
    withdrawn: '已退出',
    expired: '时间过了',
  },
  ages: (youngest: number, oldest: number) => `${youngest}–${oldest} 周岁`,
  days: (from: string, to: string) => `${from}到 ${to}`,
  seats: (free: number, waiting: number) => (free > 0 ? `余 ${free} 位` : `候补 ${waiting} 人`),
  until: (moment: string) => `${moment} 报名截止`,
  offerUntil: (moment: string) => `${moment} 前确认`,
};
