/** A register on paper as a branch keeps it. */
export const paperHeader = [
  '姓名',
  '性别',
  '出生日期',
  '手机号',
  '所属工会',
  '城市',
  '单身承诺日期',
  '同意入库',
  '同意推荐',
  '学历',
  '身高',
  '婚史',
  '愿意异地',
  '自我介绍',
  '期望年龄',
  '期望学历',
  '期望城市',
];
const first: Record<string, string> = {
  姓名: '苏映秋',
  性别: '女',
  出生日期: '1995-06-01',
  手机号: '13900000001',
  所属工会: '第一钢厂工会',
  城市: '抚顺',
  单身承诺日期: '2026-10-01',
  同意入库: '是',
  同意推荐: '同意',
};

/** One person in the order of `paperHeader`; what is not given is as on the first line. */
export const aPaperRow = (over: Record<string, string> = {}): string[] => paperHeader.map((word) => over[word] ?? first[word] ?? '');
