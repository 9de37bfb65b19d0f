export const words = {
  optional: '选填',
  toMend: (count: number, first: string) => (count === 1 ? `还有 1 处要改：${first}` : `还有 ${count} 处要改，先看：${first}`),
  draftSaved: (clock: string) => `草稿已存 ${clock}，关掉也不丢`,
  full: (most: number) => `这里最多写 ${most} 字，多出来的没有放进来`,
  step: (at: number, of: number) => `第 ${at} 步，共 ${of} 步`,
  next: '下一步',
  before: '上一步',
};
