export const words = {
  title: '登录过的地方',
  lead: '不是您的，点“结束”，那边马上要重新登录。',
  ways: { wechat: '微信', code: '手机验证码', password: '密码' },
  here: '就是这里',
  since: (from: string, seen: string) => [`${from}登录`, `${seen} 用过`],
  end: '结束',
  endBusy: '正在结束',
  ask: '结束这处登录？',
  askNote: '那边马上退出，要用时重新登录就行。',
  no: '先留着',
  ended: '已结束。',
};
