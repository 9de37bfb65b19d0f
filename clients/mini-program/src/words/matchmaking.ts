export const words = {
  title: '会聚良缘',
  lead: '工会为单身职工牵线。档案加密保存，真实姓名只给核实的工会看。',
  empty: { title: '还没有您的档案', text: '填好档案、签了单身承诺，所在工会核实后就能互相推荐。' },
  begin: '开始填写',
  beginNote: '大约三分钟，随时能停，填的不会丢。',
  statuses: {
    draft: '还没交',
    submitted: '待核实',
    returned: '待修改',
    active: '已核实',
    paused: '已暂停',
  },
  profile: '我的档案',
  profileNote: (more: number) => (more > 0 ? `还能补 ${more} 项` : '都填了'),
  recommendations: '为我推荐的人',
  recommendationsNote: (count: number) => (count > 0 ? `${count} 位，双方的愿望都看过` : '暂时没有合适的人'),
  recommendationsNotYet: '还差一步',
  recommendationsSoon: '核实后就有',
  membership: '我的工会',
  notMember: '还不是会员',
  seeRecommendations: '看推荐',
};

/** What comes next, by the step that the service names; why it matters is said by the service. */
export const stepWords = {
  profile: { title: '先填档案', act: '开始填写' },
  registerConsent: { title: '先看一看说明', act: '看说明' },
  attestation: { title: '下一步：签单身承诺', act: '签单身承诺' },
  attestationAgain: { title: '单身承诺到期了', act: '重新签' },
  submission: { title: '下一步：交给工会核实', act: '提交核实' },
  mending: { title: '工会请您改一改', act: '去修改' },
  recommendationConsent: { title: '自动推荐没有开', act: '看看要不要开' },
  resuming: { title: '推荐暂停了', act: '恢复推荐' },
  verification: { title: '工会正在核实', act: undefined },
} as const;

export const actWords = {
  submitAgain: '改好了，再交一次',
  submitBusy: '正在提交',
  submitted: '已收到，交给工会了。核实好会通知您，现在不用做什么；过了一星期还没消息，可以问问所在工会。',
  resumeBusy: '正在恢复',
  resumed: '已恢复推荐。',
};
