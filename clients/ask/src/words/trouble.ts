/** Nobody answered. */
export const noAnswer = '网络没连上，还没有收到回答';
/** A defect that came without words of its own. */
export const defect = '系统出了问题，我们会尽快处理；请稍后再试';
