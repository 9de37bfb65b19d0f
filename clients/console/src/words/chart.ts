export const chart = { table: '看数字', hideTable: '收起数字' };
