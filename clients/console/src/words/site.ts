export const chooseSite = {
  title: '哪个托管点',
  search: '写地点或班级名称的一部分来找',
  notFound: '没有这样的托管点或班级',
  none: '还没有托管点：发布一期托管后，它的地点会列在这里',
  chosen: (name: string) => `选了：${name}`,
  classesAt: (classes: readonly { name: string; program: string }[]) =>
    classes.length > 0 ? classes.map(({ name, program }) => `${name}（${program}）`).join('、') : '现在没有班',
  more: '看后面的',
  fromStart: '回到开头',
};
