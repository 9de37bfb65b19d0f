import type {
  ChildrenAtHome,
  Education,
  FactName,
  Hobby,
  Housing,
  MaritalHistory,
  Sex,
  Smoking,
  WorkPattern,
} from '../generated/documents.js';

/** Choices as people say them, in the order in which they are shown. A new choice of the service does not compile until it has a word. */
export const sexes: Readonly<Record<Sex, string>> = { male: '男', female: '女' };
export const educations: Readonly<Record<Education, string>> = {
  middleSchool: '初中',
  highSchool: '高中、中专',
  college: '大专',
  bachelor: '本科',
  master: '硕士',
  doctor: '博士',
};
export const workPatterns: Readonly<Record<WorkPattern, string>> = { days: '白班', shifts: '倒班', flexible: '时间灵活' };
export const maritalHistories: Readonly<Record<MaritalHistory, string>> = { neverMarried: '未婚', divorced: '离异', widowed: '丧偶' };
export const childrenAtHome: Readonly<Record<ChildrenAtHome, string>> = { none: '没有', withMe: '跟我生活', withOther: '跟对方生活' };
/** The same about somebody else. */
export const childrenOfOther: Readonly<Record<ChildrenAtHome, string>> = { none: '没有', withMe: '跟自己生活', withOther: '不跟自己生活' };
export const housings: Readonly<Record<Housing, string>> = { own: '自有', rented: '租住', family: '与家人同住', dormitory: '宿舍' };
export const smokings: Readonly<Record<Smoking, string>> = { never: '不抽', sometimes: '偶尔', often: '经常' };
export const hobbies: Readonly<Record<Hobby, string>> = {
  reading: '看书',
  sports: '打球健身',
  running: '跑步',
  cooking: '做饭',
  music: '听音乐',
  singing: '唱歌',
  film: '看电影',
  travel: '旅行',
  photography: '拍照',
  handicraft: '手工',
  pets: '养宠物',
  games: '玩游戏',
  chess: '下棋',
  gardening: '养花种菜',
};
export const yesNo = { yes: '愿意', no: '不愿意' } as const;

export const factLabels: Readonly<Record<FactName, string>> = {
  heightCm: '身高',
  education: '学历',
  occupation: '做什么工作',
  workPattern: '上班方式',
  homeCity: '老家在哪个城市',
  wouldMove: '愿意到对方的城市生活吗',
  maritalHistory: '婚史',
  children: '孩子',
  housing: '住房',
  smoking: '抽烟',
};

export const words = {
  declined: '不想说',
  declinedNote: '不写就不问。想写时再点一下。',
  centimeters: (height: number) => `${height} 厘米`,
  heightWhy: '只写厘米数，比如 172',
  heightWrong: '请写厘米数，比如 172',
  occupationWhy: '比如：电工、护士。不写单位',
  homeCityWhy: '比如：抚顺',
  lead: '每一项都可以不填，也可以选“不想说”。没填的不算不合适。',
  work: '工作',
  hobby: '爱好',
};
