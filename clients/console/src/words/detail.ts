export const facts = { unknown: '还没填', declined: '不愿透露' };
export const timeline = { empty: '还没有发生过什么', title: '经过' };
export const masked = {
  open: '查看',
  hide: '遮住',
  why: '为什么要看？选一项就能打开，也可以按数字键。',
  go: '打开',
  left: (seconds: number) => `${Math.floor(seconds / 60)} 分 ${String(seconds % 60).padStart(2, '0')} 秒后遮住`,
};
export const reasonWords = {
  note: '要补充的话（可以不写）',
  noteNeeded: '写一句原因',
  noteEmpty: '请写一句原因，至少 2 个字',
};
