export const chooseBranch = {
  title: '哪个工会',
  search: '写名称的一部分来找',
  notFound: '没有叫这个名字的工会',
  below: (parent: string) => `在${parent}下面`,
  chosen: (name: string) => `选了：${name}`,
};
