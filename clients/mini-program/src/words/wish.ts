import type { Strength, WishAbout } from '../generated/documents.js';

/** What an aspect is called; the same words as in the reasons that the service gives. */
export const aboutLabels: Readonly<Record<WishAbout, string>> = {
  age: '年龄',
  heightCm: '身高',
  education: '学历',
  city: '所在城市',
  workPattern: '上班方式',
  maritalHistory: '婚史',
  children: '孩子情况',
  housing: '住房',
  smoking: '抽烟情况',
};
export const strengths: Readonly<Record<Strength, string>> = { prefer: '最好能', must: '一定要' };

export const words = {
  lead: '愿望只用来找人，对方看不到。不提也可以。',
  pick: '想提哪几方面',
  pickWhy: '点一下加上，再点一下去掉',
  from: '从',
  to: '到',
  range: { age: '岁', heightCm: '厘米' },
  rangeWhy: '可以只写一头',
  cities: '哪些城市',
  citiesWhy: '几个城市用顿号隔开',
  oneOf: '可以接受哪些',
  emptyRange: '请至少写一头，或在上面去掉这条',
  emptyList: '请选一选，或在上面去掉这条',
  emptyCities: '请写城市，或在上面去掉这条',
  notNumber: '请写数字，比如 30',
  /** How a wish reads in one line. */
  between: (from: string, to: string, unit: string) =>
    from && to ? `${from} 到 ${to} ${unit}` : from ? `${from} ${unit}以上` : to ? `${to} ${unit}以内` : '还没写',
};
