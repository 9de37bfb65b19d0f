export const words = {
  title: '为我推荐的人',
  lead: '双方的愿望都看过，合适的在前。',
  why: '为什么推荐',
  unknown: '不算不合适',
  secret: '全名、单位、联系方式先保密，两边都愿意后才互相告诉。',
  more: '再看几位',
  empty: {
    title: '现在还没有合适的人',
    text: '有新的人登记、核实后会再找，不用您做什么。愿望放宽一点，能推荐的人会多一些。',
  },
  wishesAct: '看看我的愿望',
  off: '不想被推荐，在“我的档案”里随时能关。',
  facts: { age: '岁数', city: '城市', occupation: '工作', education: '学历', heightCm: '身高', hobbies: '爱好' },
};
