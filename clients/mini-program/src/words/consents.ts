export const words = {
  title: '我同意过的事',
  lead: '点开能看清楚，也能收回。收回马上生效。',
  active: '有效',
  outdated: '说明有更新',
  ended: '已收回',
  since: (day: string, version: number) => `${day}起·第 ${version} 版`,
  sinceUntil: (from: string, to: string) => `${from}到 ${to}`,
  paper: '在纸质登记表上同意的',
  withdraw: '收回',
  withdrawBusy: '正在收回',
  keep: '先不收回',
  asking: (title: string) => `收回“${title}”？`,
  elsewhere: '这一项请到对应的服务里收回，或者更新小程序后再来。',
  /** Its text is in force no more, and nothing rests on it. */
  retired: '已停用',
  history: '收回过的',
  empty: { title: '还没有同意过什么', text: '用到哪项服务，会先问您；同意过的都会列在这里。' },
  services: { matchmaking: '会聚良缘', counseling: '身心关爱', childcare: '子女托管', people: '账号', gateway: '平台' },
};

/** Said before a withdrawal: what goes at once. The services' own words; they must stay true to what the service does. */
export const consequences = {
  register: '收回等于离开单身职工库：档案和单身承诺马上删除，不能恢复。以后想用，可以重新同意、重新填写。',
  recommendation: '马上不再推荐，档案保留。',
  contactRelease: '以后不再把您的联系方式交给任何人，档案保留。已经交换过的收不回来。',
  guardian: '您登记的孩子信息和健康卡马上删除，不能恢复；还没结束的报名同时退出，位置给下一家，不能找回。另一位监护人自己登记的不受影响。',
  informed: '约好而还没开始的预约马上取消，时间让给别人。以后需要时可以重新同意。',
};
