const number = new Intl.NumberFormat('zh-CN');
/** A count as people read it: `20,000`. */
export const figure = (count: number): string => number.format(count);
