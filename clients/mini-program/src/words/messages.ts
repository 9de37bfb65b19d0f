export const words = {
  title: '消息',
  empty: { title: '还没有消息', text: '报名结果、预约变动、工会的答复，都会放在这里。' },
  more: '再看早一些的',
  signIn: { title: '登录后看消息', text: '报名结果、预约变动、工会的答复，都会放在这里。' },
};
