/** The national line of psychological help; it is the same everywhere and does not change. */
export const nationalPhone = '12356';

export const words = {
  /** Neutral: it stands in the browser's history and at the top of WeChat. */
  title: '热线与预约',
  hotline: '热线',
  callNumber: (phone: string) => `热线，拨打 ${phone}`,
  /** The number stays whole where the line is too short for both. */
  callNow: (phone: string) => `现在就打电话 ${phone.replace(/-/g, '-\u2060')}`,
  callLead: '心里有事，随时能打，不用登录。',
  national: (phone: string) => `也可以打全国热线 ${phone}`,
  bookTitle: '约个时间谈谈',
  bookLead: '不收费。单位和家人看不到您来过。',
  modes: { face: '当面谈', phone: '打电话谈', video: '视频谈' },
  modeNotes: { face: '和老师坐下来谈', phone: '在家、在路上都行', video: '用手机看着谈' },
  mine: '我的预约',
  mineNext: (when: string, mode: string) => `${when}·${mode}`,
  mineNone: '约好的、谈过的，都在这里',
  nobody: '老师们正在排时间，过两天再来看看；急的话请打热线。',
};

export const informedWords = {
  question: '先看一份说明',
  what: '哪位老师、什么时间、怎么谈',
  why: '安排谈话；谈什么不记下来',
  until: '到您收回为止，收回马上生效',
  without: '先不同意也没关系，热线随时能打',
  busy: '正在记下',
};
