export const words = { back: '返回上一页', hotline: '24 小时热线', hotlineNote: '心里有事，随时打', call: '拨打' };
