export const words = {
  title: '登录',
  hello: '您好，先登录',
  lead: '一次登录，三项服务都能用。',
  over: '登录到期了，请再登录一次。',
  overBack: '登录到期了。登录好就回到刚才那一页。',
  /** Only where it is true: the page lies below, and somebody has just tapped on it. */
  overFilled: '登录到期了。登录好就回到刚才那一页，填的都在。',
  /** The sign-in goes on; it is only an old one. */
  confirm: '用这个账号的手机号再登录一次，确认是您本人。登录好就回到刚才那一页。',
  wechat: '微信登录',
  wechatBusy: '正在登录',
  orPhone: '或者用手机号',
  phoneWhy: '只用来登录和通知您，不给别人看。',
  signIn: '登录',
  signInBusy: '正在登录',
  maybeSignedIn: '网络断了一下，还不知道有没有登录成功。请重新取一个验证码，再登录一次',
  noWechat: '没有拿到微信登录码，请再点一次',
  terms: '第一次登录会建立账号，随时能在“我的”里注销。',
};
