export const words = {
  choose: '选工会',
  change: '换一家',
  title: '选所在工会',
  search: '按名称找',
  searchWhy: '写一部分就行，比如：钢厂、快递',
  none: '没有找到。换个写法，或者把字清空，一级一级找。',
  top: '最上一级',
  here: (name: string) => `就选“${name}”`,
  below: (name: string) => `${name}下面的`,
  noneBelow: '下面没有更细的了。',
  close: '先不选',
};
