export const words = {
  bar: '主要页面',
  tabs: { home: '首页', services: '服务', messages: '消息', me: '我的' },
};
