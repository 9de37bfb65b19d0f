export const words = {
  title: '会聚良缘',
  lead: '工会为单身职工牵线。资料加密保存，真实姓名只给核实的工会看。',
  empty: { title: '还没有您的资料', text: '写好资料、签了单身承诺，所在工会核实后就能互相推荐。' },
  statuses: {
    draft: '资料还没交',
    submitted: '工会正在核实',
    returned: '请改一处再交',
    active: '已核实，正在推荐',
    paused: '已暂停推荐',
  },
  attestation: (day: string) => `单身承诺有效到 ${day}`,
  noAttestation: '还没有签单身承诺',
};
