import type { RegisterPurpose } from '../generated/documents.js';

type Lines = { title: string; note: string; question: string; what: string; why: string; until: string; without: string };

/** What one agrees to, in three lines; the text itself comes from the service. They must stay true to it. */
export const purposeWords: Readonly<Record<RegisterPurpose, Lines>> = {
  register: {
    title: '进单身职工库',
    note: '随时能退出，退出就删除',
    question: '加入单身职工库？',
    what: '您填写的内容，加密保存；写的话给人看之前先检查',
    why: '工会核实，为您牵线',
    until: '到您收回为止，收回马上删除',
    without: '不同意，别的服务照常用',
  },
  recommendation: {
    title: '推荐给合适的人',
    note: '关了，红娘仍可为您牵线',
    question: '开启自动推荐？',
    what: '称呼、岁数、城市、学历、身高、职业、爱好和自我介绍',
    why: '按双方的情况和愿望互相推荐，每次都写明理由',
    until: '到您关掉为止，关掉马上停',
    without: '不开，红娘仍可为您介绍',
  },
  contactRelease: {
    title: '双方愿意后交换联系方式',
    note: '只给您写在这里的那一个',
    question: '双方都愿意后，交换联系方式？',
    what: '您为此写下的联系方式，不是登录的手机号',
    why: '两个人都说愿意认识，才好联系',
    until: '到您收回为止；已经交换过的收不回来',
    without: '不同意，推荐照常',
  },
};

export const words = {
  title: '我同意的事',
  onOff: ['已同意', '未同意'] as const,
  note: '关掉马上生效。',
  giveBusy: '正在记下',
  given: '已收到，记下了。',
};
