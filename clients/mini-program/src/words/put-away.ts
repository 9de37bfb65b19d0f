/** Why what was here a moment ago is gone. */
export const words = {
  title: '三维聚力',
  other: { title: '换了一位登录', text: '别的窗口里换了一位登录，刚才那一页已经收起，没有办的事不会替谁办。' },
  left: { title: '已经退出登录', text: '您在别的窗口里退出了，这里的内容也收起来了。' },
  home: '回首页',
};
