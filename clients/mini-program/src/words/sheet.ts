export const words = {
  what: '给什么',
  why: '为什么',
  until: '到什么时候',
  more: (version: number) => `看全文（第 ${version} 版）`,
  less: '收起全文',
  yes: '同意',
  no: '先不同意',
};
