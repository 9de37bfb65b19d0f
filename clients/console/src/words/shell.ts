export const shell = {
  skip: '跳到正文',
  menu: '菜单',
  unsaved: '有没保存的改动',
  account: '我的账号',
  signOut: '退出登录',
  find: '找页面',
  findHint: '输入页面的名字，按回车打开',
  foundNothing: '没有叫这个名字的页面',
  shade: { light: '浅色', dark: '深色', auto: '跟随电脑' },
  shadeLabel: '颜色',
  keys: '快捷键',
  fold: '收起菜单',
  unfold: '展开菜单',
};
export const keysList: readonly (readonly [string, string])[] = [
  ['Ctrl + K', '找页面'],
  ['?', '看快捷键'],
  ['Tab', '到下一处'],
  ['回车', '打开、确定'],
  ['Esc', '关掉弹出的框'],
];
export const notAllowed = {
  title: '您没有这一页的权限',
  note: '这一页不在您的角色里。需要的话，请找安全管理员；办完后刷新就能看到。',
  home: '回到今天',
};
export const notFound = { title: '没有这个页面', note: '地址可能写错了，或页面已经换了地方。', home: '回到今天' };
export const broken = { title: '这一页出了问题', note: '您在别的页面填的都在。请刷新再试；还不行时把下面的话告诉管理员。', reload: '刷新' };
