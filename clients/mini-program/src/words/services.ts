export const words = { title: '服务', lead: '想找点什么帮忙？' };

/** The three doors. Beside “身心关爱” stands nothing that says who has been there. */
export const doorWords = {
  matchmaking: { name: '会聚良缘', note: '牵线·活动', more: '单身职工的档案、推荐和牵线' },
  counseling: { name: '身心关爱', note: '说说·预约', more: '找人说说、预约谈话，24\u00a0小时热线' },
  childcare: { name: '子女托管', note: '报名·接送', more: '寒暑假托管班报名和结果' },
};
