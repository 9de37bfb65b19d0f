export const words = {
  title: '身心关爱',
  call: '现在就打电话',
  national: (phone: string) => `也可以打全国热线 ${phone}`,
  mine: '我的预约',
  none: { title: '还没有预约', text: '约好的时间和方式会放在这里。' },
  modes: { face: '面谈', phone: '电话', video: '视频' },
  statuses: { booked: '约好了', cancelled: '已取消' },
};
