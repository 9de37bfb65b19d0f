export const product = '三维聚力';
export const console_ = '管理台';
export const signIn = {
  title: '登录管理台',
  note: '红娘、咨询师、热线接听员、带班老师和工会工作人员从这里进。职工请用微信小程序。',
  username: '用户名',
  password: '密码',
  totpCode: '动态口令',
  totpHint: '手机应用里的 6 位数字，或一个备用码',
  go: '登录',
  empty: { username: '请填用户名', password: '请填密码', totpCode: '请填动态口令' },
  again: '登录已经失效，请再登录一次',
  againNote: '页面和您填的都在，登录后接着办。',
  other: '换一个人登录',
  otherAsk: '换一个人登录，这个标签页里没有保存的内容会清掉，找不回来。',
  otherYes: '清掉，换人登录',
  otherNo: '不换了',
  notSame: '这是另一位同事的账号，上一位的页面已经收起来了。',
};
export const firstPassword = {
  title: '先换一个自己的密码',
  note: '初始密码经过别人的手。换好之前，什么都看不到。',
  current: '现在的密码',
  next: '新密码',
  rule: '至少 10 个字。不要用用户名、常见词或连续的字；几个不相干的词连起来，好记也难猜。',
  again: '再输一遍新密码',
  differs: '两遍不一样，请再输一遍',
  tooShort: '至少 10 个字',
  empty: '请填写',
  save: '换密码',
  done: '密码已经换好',
  leave: '先不换，退出',
};
export const stepUp = {
  title: '请再确认一次是您本人',
  note: '这一步影响到别人的权限或资料，要用动态口令再确认一次。五分钟内不用再输。',
  code: '动态口令',
  empty: '请填手机应用里的 6 位数字，或一个备用码',
  go: '确认并继续',
  cancel: '先不做',
  notSet: '您还没有设置动态口令。现在设置好，刚才要办的事会接着办完；选的和填的都在。',
  nowSet: '动态口令设置好了。抄好备用码，就接着办刚才的事。',
};
