export const facts = { unknown: '还没填', declined: '不愿透露' };
export const timeline = { empty: '还没有发生过什么', title: '经过' };
