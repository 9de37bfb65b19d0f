/** Why what was here a moment ago is gone. */
export const words = {
  title: '三维聚力',
  other: { title: '换了一位登录', text: '别的窗口里换了一位登录，这里原来那一页收起来了。要接着办，请用自己的登录再来。' },
  left: { title: '已经退出登录', text: '您在别的窗口里退出了，这里的内容也收起来了。' },
  home: '回首页',
};
