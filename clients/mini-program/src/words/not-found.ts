export const words = {
  title: '没有这个页面',
  lead: '找不到这个地址',
  text: '可能是链接旧了，或者少了几个字。您存的东西都在。',
  home: '回首页',
};
